import type { ReservedSql } from "postgres";

/*
 * Money is written by the same functions the app calls, each on the day it happened: the calendar is turned
 * back for them, and afterwards every moment they noted is moved to its day.
 */

/** While it runs, private.today answers the day that was set, and new invoices and claims take a name's id. */
export async function onOtherDays(sql: ReservedSql, run: () => Promise<void>) {
  const [today] = await sql<[{ definition: string }]>`
    select pg_get_functiondef('private.today(uuid)'::regprocedure) as definition`;
  await sql.unsafe(`
    create or replace function private.today(p_company uuid) returns date
    language plpgsql stable security definer set search_path = '' as
    $$ begin return current_setting('seed.today')::date; end $$`);
  await named(
    sql,
    "coalesce(nullif(current_setting('seed.id', true), '')::uuid, gen_random_uuid())",
  );
  await sql`create temporary table seed_days (at timestamptz, moment timestamptz)`;
  await run();
  await moveMoments(sql);
  await named(sql, "gen_random_uuid()");
  await sql.unsafe(today.definition);
}

async function named(sql: ReservedSql, id: string) {
  await sql.unsafe(`
    alter table invoices alter column id set default ${id};
    alter table payment_claims alter column id set default ${id}`);
}

/** Sets the company's calendar and remembers which day this transaction stands for. */
export async function itWas(sql: ReservedSql, ago: number, zone: string) {
  await sql`select set_config('seed.today', ((now() at time zone ${zone})::date - ${ago}::int)::text, false)`;
  await sql`
    insert into seed_days values (now(), least(now(),
      (current_setting('seed.today')::date + time '10:24') at time zone ${zone}))`;
}

/** Acts as somebody of the academy, and gives what is made next a known id. */
export async function actAs(sql: ReservedSql, user: string, id = "") {
  await sql`
    select set_config('request.jwt.claims', ${JSON.stringify({ sub: user, role: "authenticated" })}, false),
      set_config('seed.id', ${id}, false)`;
}

const moments: Record<string, string[]> = {
  invoices: ["created_at", "issued_at"],
  installment_plans: ["paid_at", "superseded_at"],
  schedule_changes: ["changed_at"],
  credit_notes: ["issued_at"],
  payment_claims: ["recorded_at", "reviewed_at"],
  payments: ["recorded_at"],
  payment_allocations: ["created_at"],
  credit_entries: ["created_at"],
  refunds: ["created_at", "finished_at"],
  payment_promises: ["created_at", "ended_at"],
  access_holds: ["placed_at", "lifted_at"],
  admin_logs: ["timestamp"],
};

async function moveMoments(sql: ReservedSql) {
  for (const [table, columns] of Object.entries(moments)) {
    await sql.unsafe(`alter table ${table} disable trigger user`);
    for (const column of columns)
      await sql.unsafe(`
        update ${table} t set ${column} = d.moment + (t.${column} - d.at)
        from (select at, moment, coalesce(lead(at) over (order by at), 'infinity') as next from seed_days) d
        where t.${column} >= d.at and t.${column} < d.next`);
    await sql.unsafe(`alter table ${table} enable trigger user`);
  }
  // What was counted meanwhile says since when somebody owes.
  await sql`select private.count_anew(id) from company_settings`;
}
