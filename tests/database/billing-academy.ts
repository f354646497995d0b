import { randomUUID } from "node:crypto";
import { createDatabase, type Database } from "./database.ts";
import { company, course, person, student } from "./people.ts";

export type Academy = Awaited<ReturnType<typeof academy>>;

/** A database whose companies live on a day of our choosing: private.today answers from a table. */
export async function billingDatabase(today = "2026-03-10") {
  const db = await createDatabase();
  await db.sql`create table private.test_clock as select ${today}::date as today`;
  await db.sql.unsafe(`
    create or replace function private.today(p_company uuid) returns date
    language plpgsql stable security definer set search_path = '' as
    $$ begin return (select today from private.test_clock); end $$`);
  return db;
}

/** Moves the calendar of every company of a database to a day. */
export async function itIs(db: Database, day: string) {
  await db.sql`update private.test_clock set today = ${day}`;
}

/** An academy with an office of four, a mentor and one enrolled student. */
export async function academy(db: Database, settings: Record<string, unknown> = {}) {
  const id = await company(db.sql, settings);
  const [admin, otherAdmin, enroll, mentor] = await Promise.all([
    person(db.sql, id, "admin", "Elena Marchetti"),
    person(db.sql, id, "superadmin", "Samir Haddad"),
    person(db.sql, id, "enrollment_manager", "Priya Nair"),
    person(db.sql, id, "mentor", "Jonas Weber"),
  ]);
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id, name: "Amara Okafor" });
  return { db, id, admin, otherAdmin, enroll, mentor, path, amara };
}

/** Calls a function of the API as somebody and returns its answer. Arguments are named as in SQL, without "p_". */
export async function call(
  db: Database,
  who: string,
  name: string,
  args: Record<string, unknown> = {},
) {
  const names = Object.keys(args);
  const list = names.map((key, n) => `p_${key} => $${n + 1}`).join(", ");
  const values = names.map((key) => args[key]);
  const [row] = await db.as(who, (tx) =>
    tx.unsafe(`select public.${name}(${list}) as answer`, values as never[]),
  );
  return row?.answer;
}

type Draft = Record<string, unknown>;

/** One line at a price, in euros unless said otherwise. */
export function line(price: string, more: Draft = {}): Draft {
  return { currency: "EUR", items: [{ description: "The course", unit_price: price }], ...more };
}

/** A draft for the academy's student; returns its id. */
export function draft({ db, enroll, amara }: Academy, invoice: Draft, by = enroll) {
  return call(db, by, "draft_invoice", { draft: { student_id: amara.id, ...invoice } });
}

/** Drafts and issues; returns the invoice's id. */
export async function issue(place: Academy, invoice: Draft) {
  const id = await draft(place, invoice);
  await call(place.db, place.enroll, "issue_invoice", { invoice: id });
  return id as string;
}

/** An admin records a transfer of the student; returns {payment_id, receipt_number}. */
export function pay(place: Academy, amount: string, more: Record<string, unknown> = {}) {
  return call(place.db, place.admin, "record_payment", {
    student: place.amara.id,
    amount,
    currency: "EUR",
    method: "bank_transfer",
    reference: randomUUID(),
    received_on: "2026-01-01",
    ...more,
  });
}

/** A checked proof in the student's folder, uploaded before the hour that uploads are counted in; returns its path. */
export async function proof({ db, id, amara }: Academy) {
  const path = `${id}/${amara.id}/${randomUUID()}.pdf`;
  await db.sql`
    insert into storage.objects (bucket_id, name, created_at)
    values ('payment-proofs', ${path}, now() - interval '2 hours')`;
  await call(db, "service_role", "register_proof", {
    user: amara.user,
    student: amara.id,
    path,
    type: "application/pdf",
    size: 1000,
    sha256: "a".repeat(64),
  });
  return path;
}

/** The student claims a payment with a proof; returns the claim's id. */
export async function claim(place: Academy, amount: string, more: Record<string, unknown> = {}) {
  return call(place.db, place.amara.user, "claim_payment", {
    amount,
    currency: "EUR",
    method: "bank_transfer",
    reference: randomUUID(),
    paid_on: "2026-01-01",
    proof_path: await proof(place),
    ...more,
  });
}

/** What the totals of any company say and its facts do not, or the other way round: nothing. */
export function wrongTotals({ sql }: Database) {
  return sql`
    with said as (
      select c.id as company_id, kind, state, currency, day, sum(amount) as amount, sum(n)::bigint as n
      from company_settings c cross join private.counted(c.id, array(select kind from private.total_days union select kind from private.total_changes)) t
      group by 1, 2, 3, 4, 5 having sum(n) <> 0 or sum(amount) <> 0
    ),
    facts as (select c.id as company_id, f.* from company_settings c cross join private.add_up(c.id) f),
    debts as (select company_id, student_id, currency, oldest_due, is_held, unpaid_since, first_due from private.debts),
    owed as (select c.id as company_id, o.* from company_settings c cross join private.owed_since(c.id) o)
    (select 'said, no fact' as what, to_jsonb(x) as which from (table said except table facts) x)
    union all (select 'fact, not said', to_jsonb(x) from (table facts except table said) x)
    union all (select 'debt, not owed', to_jsonb(x) from (table debts except table owed) x)
    union all (select 'owed, no debt', to_jsonb(x) from (table owed except table debts) x)`;
}

export async function invoiceOf({ db }: Academy, id: string) {
  const [row] = await db.sql`
    select *, due_date::text as next_due, amount::float8 as amount, settled::float8 as settled, credited::float8 as credited
    from invoices where id = ${id}`;
  return row as Record<string, unknown>;
}

/** The live schedule as "date amount settled". */
export async function schedule({ db }: Academy, id: string) {
  const rows = await db.sql`
    select due_date::text as day, private.exact(amount, currency) as amount, private.exact(settled, currency) as settled
    from installment_plans where invoice_id = ${id} and superseded_at is null order by due_date, installment_number`;
  return rows.map((row) => `${row.day} ${row.amount} ${row.settled}`);
}

/** The student's credit in a currency. */
export async function creditOf({ db, amara }: Academy, currency = "EUR") {
  const [row] = await db.sql`
    select coalesce(sum(amount), 0)::float8 as credit from credit_entries
    where student_id = ${amara.id} and currency = ${currency}`;
  return row?.credit as number;
}

export function runDay({ db, id }: Academy) {
  return call(db, "service_role", "run_billing_day", { company: id });
}

/** Whether the student may watch anything. */
export async function isOpen({ db, amara }: Academy) {
  const rows = await db.as(amara.user, (tx) => tx`select id from lesson_recordings`);
  return rows.length > 0;
}

/** The student's open billing hold's reason, or null. */
export async function holdOf({ db, amara }: Academy) {
  const [row] = await db.sql`
    select reason from access_holds where student_id = ${amara.id} and kind = 'billing' and lifted_at is null`;
  return (row?.reason as string | undefined) ?? null;
}
