import { type Books, dayOf } from "./billing-steps.ts";

/** What was open at the end of a day, from every fact that counted by then and none that came to be known of it since. */
const openThen = `
  with billed as (
    select v.id, v.currency from invoices v
    where v.company_id = $1 and v.issued_on <= d.day and (v.voided_on is null or v.voided_on > d.day)
      and not exists (
        select from write_offs w
        where w.invoice_id = v.id and w.written_off_on <= d.day and coalesce(w.taken_back_on > d.day, true)
      )
  ),
  plan as (
    select v.currency, i.id, i.due_date, i.amount from billed v join installment_plans i on i.invoice_id = v.id
    where i.superseded_at is null and not exists (
      select from schedule_changes c where c.invoice_id = v.id and c.changed_on > d.day
    )
    union all
    select v.currency, (f ->> 'id')::uuid, (f ->> 'due_date')::date, (f ->> 'amount')::numeric
    from billed v cross join lateral (
      select c.former from schedule_changes c where c.invoice_id = v.id and c.changed_on > d.day order by c.version limit 1
    ) c cross join jsonb_array_elements(c.former) f
  ),
  unpaid as (
    select p.currency, p.due_date, p.amount - coalesce((
      select sum(a.amount) from payment_allocations a where a.instalment_id = p.id and a.effective_on <= d.day
    ), 0) as amount from plan p
  )
  select currency, due_date, sum(amount) as unpaid from unpaid where amount > 0 group by 1, 2`;

/** The days of the books until yesterday on which their ageing is not what the facts say. */
export async function daysAgedWrongly({ db, id, day }: Books) {
  const rows = await db.sql.unsafe<{ day: string }[]>(
    `select d.day::text from (select generate_series($2::date, $3::date, '1 day')::date as day) d
    where (select jsonb_agg(q order by q) from private.open_by_day($1, d.day) q)
      is distinct from (select jsonb_agg(f order by f) from (${openThen}) f)`,
    [id, dayOf(-1), dayOf(day - 1)],
  );
  return rows.map((row) => row.day);
}
