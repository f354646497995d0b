import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { daysAgedWrongly } from "./ageing-facts.ts";
import { billingDatabase, call, itIs } from "./billing-academy.ts";
import {
  type Books,
  dayOf,
  isAwaited,
  openBooks,
  steps,
  take,
  terms,
  units,
  walk,
} from "./billing-steps.ts";
import type { Database } from "./database.ts";

/*
 * Random walks through everything that can happen to money. After every step the books are added up anew by other
 * queries than the ones that keep them. BILLING_WALKS=2000 walks further, BILLING_SEED elsewhere.
 */
let db: Database;
beforeAll(async () => {
  db = await billingDatabase(dayOf(0));
});

const numRuns = Number(process.env.BILLING_WALKS ?? 20);
const seed = Number(process.env.BILLING_SEED ?? 20261122);

/** Rows that should not be: each query finds what breaks one promise. */
const faults = {
  "a payment lies in exactly one place": `
    select p.id from payments p
    left join lateral (select sum(a.amount) as n from payment_allocations a where a.payment_id = p.id) laid on true
    left join lateral (select sum(c.amount) as n from credit_entries c where c.payment_id = p.id) credit on true
    left join lateral (select sum(r.amount) as n from refunds r where r.payment_id = p.id and r.state <> 'failed') back on true
    where p.company_id = $1 and (
      p.amount <> coalesce(laid.n, 0) + coalesce(credit.n, 0) + coalesce(back.n, 0)
      or coalesce(laid.n, 0) < 0 or coalesce(credit.n, 0) < 0)`,
  "an instalment is settled by what lies on it": `
    select i.id from installment_plans i
    left join lateral (select sum(a.amount) as n from payment_allocations a where a.instalment_id = i.id) laid on true
    where i.company_id = $1 and (
      i.settled + i.credited <> coalesce(laid.n, 0)
      or i.status <> case when i.superseded_at is not null then 'superseded' when coalesce(laid.n, 0) = i.amount then 'paid' else 'open' end)`,
  "an invoice is the sum of its instalments": `
    select v.id from invoices v
    left join lateral (
      select coalesce(sum(i.amount), 0) as amount, coalesce(sum(i.settled), 0) as settled, coalesce(sum(i.credited), 0) as credited,
        min(i.due_date) filter (where i.status = 'open') as next_due
      from installment_plans i where i.invoice_id = v.id and i.superseded_at is null
    ) plan on true
    where v.company_id = $1 and (
      (v.amount, v.settled, v.credited) <> (plan.amount, plan.settled, plan.credited)
      or v.status in ('issued', 'written_off') and v.due_date <> plan.next_due)`,
  "written off means there is an open write-off": `
    select v.id from invoices v where v.company_id = $1 and (v.status = 'written_off')
      <> exists (select from write_offs w where w.invoice_id = v.id and w.taken_back_on is null)`,
  "no number is missing and none is there twice": `
    select kind from (
      select 'INV' as kind, number from invoices where company_id = $1 and number is not null
      union all select 'C', number from credit_notes where company_id = $1
      union all select 'R', receipt_number from payments where company_id = $1
    ) d group by kind, split_part(number, '-', 2)
    having count(*) <> max(split_part(number, '-', 3)::integer) or count(distinct number) <> count(*)`,
  "a reminder is about an instalment of that time": `
    select r.instalment_id from payment_reminders r join installment_plans i on i.id = r.instalment_id
    where r.company_id = $1 and r.sent_on < i.due_date + r.stage`,
  "course access is what enrollments and holds say": `
    select s.id from students s where s.company_id = $1 and s.course_access is distinct from (
      exists (select from enrollments e where e.student_id = s.id and e.state = 'active')
      and not exists (select from access_holds h where h.student_id = s.id and h.lifted_at is null))`,
  "totals are the sum of the facts": `
    select coalesce(f.kind, t.kind) from private.add_up($1) f
    full join (
      select kind, state, currency, day, sum(amount) as amount, sum(n) as n
      from private.counted($1, array(select kind from private.total_days union select kind from private.total_changes))
      group by 1, 2, 3, 4 having sum(n) <> 0 or sum(amount) <> 0
    ) t using (kind, state, currency, day)
    where (f.amount, f.n) is distinct from (t.amount, t.n::bigint)`,
  "a student owes since the oldest instalment that is not paid": `
    select o.student_id from private.owed_since($1) o
    full join (select * from private.debts where company_id = $1) d using (student_id, currency)
    where (o.oldest_due, o.is_held, o.unpaid_since, o.first_due)
      is distinct from (d.oldest_due, d.is_held, d.unpaid_since, d.first_due)`,
};

const allFaults = Object.entries(faults)
  .map(([promise, query]) => `select '${promise}' as promise from (${query}) fault`)
  .join(" union all ");

async function check(books: Books) {
  expect(Array.from(await db.sql.unsafe(allFaults, [books.id]))).toEqual([]);
  const statement = await call(db, books.admin, "student_statement", {
    student: books.amara.id,
    currency: books.currency,
  });
  expect(units(books, statement.closing), "what is owed in all").toBe(books.owed);
  const total = (await ageing(books))[0]?.total ?? "0.00";
  expect(Number(total) - Number(statement.credit), "ageing less credit").toBeCloseTo(
    Number(statement.closing),
    6,
  );
  const { is_held, is_behind } = await lessons(books);
  expect(is_held && !is_behind && !(await isAwaited(books)), "closed for nothing").toBe(false);
}

async function ageing(books: Books, as_of?: string) {
  return (await call(db, books.admin, "ageing", as_of ? { as_of } : {})).currencies;
}

async function lessons({ amara, day }: Books) {
  const [fact] = await db.sql`
    select exists (
        select from installment_plans i join invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = ${amara.id} and i.status = 'open' and i.due_date + 10 < ${dayOf(day)}
      ) and not exists (
        select from payment_promises p where p.student_id = ${amara.id} and p.ended_at is null and p.promised_on >= ${dayOf(day)}
      ) as is_behind,
      exists (select from access_holds h where h.student_id = ${amara.id} and h.kind = 'billing' and h.lifted_at is null) as is_held,
      exists (
        select from installment_plans i join invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = ${amara.id} and i.status = 'open' and i.due_date <= ${dayOf(day)}
      ) as is_due,
      (select coalesce(sum(amount), 0) > 0 from credit_entries where student_id = ${amara.id}) as has_credit`;
  return { is_behind: false, is_held: false, is_due: false, has_credit: false, ...fact };
}

/**
 * After the day's work, lessons are closed exactly where something is overdue beyond the grace days and no promise holds, or
 * the full payment they begin with is awaited, and no credit lies idle.
 */
async function checkDay(books: Books) {
  const { is_held, is_behind, is_due, has_credit } = await lessons(books);
  expect(is_held, "held when behind or awaited").toBe(is_behind || (await isAwaited(books)));
  expect(is_due && has_credit, "credit beside a debt that is due").toBe(false);
}

const succeeded = new Set<string>();

test(
  "whatever happens to it, money adds up",
  async () => {
    await fc.assert(
      fc.asyncProperty(walk, terms, async (way, drawn) => {
        await itIs(db, dayOf(0));
        const books = await openBooks(db, drawn);
        const past = new Map<number, unknown>();
        try {
          for (const { name, numbers } of way) {
            if (name === "daysPass") past.set(books.day, await ageing(books));
            await take(books, name, numbers);
            await check(books);
            if (name === "daysPass") await checkDay(books);
          }
          for (const step of books.log) succeeded.add(step);
          for (const [day, then] of past)
            if (day < books.datedBackTo)
              expect(await ageing(books, dayOf(day)), `ageing of day ${day}`).toEqual(then);
          // The last day of the walk is one of them.
          await take(books, "daysPass", { a: 0, b: 0, c: 0 });
          expect(await daysAgedWrongly(books), "ageing of days past").toEqual([]);
        } catch (error) {
          throw new Error(`after ${books.log.join(", ")}: ${(error as Error).message}`);
        }
      }),
      { numRuns, seed },
    );
    // A walk on which a step is always refused would prove nothing of it.
    for (const name of Object.keys(steps))
      if (name !== "payTwice") expect(succeeded).toContain(name);
  },
  60_000 + numRuns * 3000,
);
