import type { Sql } from "postgres";
import { asCaller } from "../../supabase/local/caller.ts";
import { idOf, kinds } from "./dataset.ts";
import { ms, percentile, timeAll, timeInTurns, times } from "./measure.ts";
import { informed, judged, type Row } from "./report.ts";

const company = idOf(kinds.company, 1);
const admin = {
  role: "authenticated",
  claims: { sub: idOf(kinds.admin, 1), role: "authenticated", session_id: idOf(kinds.admin, 1) },
};

/**
 * Four invoices a student, of 300 in three instalments: one paid a year ago and one since, one with a first instalment paid
 * (every tenth of these is overdue), one still ahead. Deterministic; written past the triggers like the rest of the academy.
 */
export async function writeInvoices(sql: Sql) {
  await sql`set session_replication_role = replica`;
  for (const statement of statements) await sql.unsafe(statement, [company]);
  await sql`set session_replication_role = default`;
  await sql`select private.count_anew(${company})`;
  await sql`vacuum (analyze)`;
}

const billed = `
  create temp table billed as
  select s.id as student_id, k, gen_random_uuid() as id, gen_random_uuid() as payment_id, (s.student_number - 1) * 4 + k as n,
    case when k <= 2 then 300 when k = 3 then 100 else 0 end as settled,
    current_date - case when k = 1 then 420 else 210 end as issued_on, current_date - case when k = 1 then 350 else 150 end as paid_on,
    current_date + case when k = 1 then -400 when k = 2 then -200 when k = 3 then case when s.student_number % 10 = 0 then -45 else -25 end else 10 end as first_due
  from students s cross join generate_series(1, 4) k where s.company_id = $1`;

const statements = [
  billed,
  `insert into invoices (id, company_id, student_id, number, status, currency, subtotal, amount, settled, due_date, issued_at, issued_on, paid_on, created_at)
   select id, $1, student_id, 'INV-2026-' || lpad(n::text, 6, '0'), case when settled = 300 then 'paid' else 'issued' end, 'EUR', 300, 300, settled,
     case when settled = 100 then first_due + 30 else first_due end, issued_on, issued_on,
     case when settled = 300 then paid_on end, now() - n * interval '1 second' from billed`,
  `insert into invoice_items (company_id, student_id, invoice_id, currency, position, description, unit_price, amount, discount, tax)
   select $1, student_id, id, 'EUR', 1, 'The course', 300, 300, 0, 0 from billed`,
  `insert into installment_plans (company_id, student_id, invoice_id, currency, installment_number, amount, due_date, created_on, settled, status, paid_at)
   select $1, student_id, id, 'EUR', part, 100, first_due + 30 * (part - 1), issued_on, case when settled >= part * 100 then 100 else 0 end,
     case when settled >= part * 100 then 'paid' else 'open' end, case when settled = 300 then paid_on when settled >= part * 100 then first_due end
   from billed cross join generate_series(1, 3) part`,
  `insert into payments (id, company_id, student_id, currency, amount, method, reference, received_on, receipt_number, recorded_by)
   select payment_id, $1, student_id, 'EUR', settled, 'bank_transfer', 'T' || n, case when settled = 300 then paid_on else first_due end, 'R-2026-' || lpad(n::text, 6, '0'), '${idOf(kinds.admin, 1)}'
   from billed where settled > 0`,
  `insert into payment_allocations (company_id, student_id, invoice_id, instalment_id, currency, payment_id, amount, effective_on, created_at)
   select $1, b.student_id, b.id, i.id, 'EUR', b.payment_id, 100, i.paid_at::date, i.paid_at
   from billed b join installment_plans i on i.invoice_id = b.id and i.status = 'paid'`,
  `insert into private.document_counters (company_id, kind, year, next)
   select $1, kind, 2026, 900001 from unnest(array['invoice', 'receipt']) kind`,
];

/** Pages of the office. None may grow with the academy. */
const pages = {
  "invoices, newest first": "select invoices_list()",
  "invoices, the 40th page": `select invoices_list('{}', 'number', 'asc', (
    select id from invoices where number = 'INV-2026-000975'))`,
  "invoices overdue, by due date": `select invoices_list('{"status": "overdue"}', 'due', 'asc')`,
  "invoices by amount": "select invoices_list('{}', 'amount', 'desc')",
  "invoices by student": "select invoices_list('{}', 'student', 'asc')",
  collections: "select collections_page()",
  "ageing today": "select ageing()",
  "who is behind": "select debtors()",
};

/** What looks into as many facts as the question names. */
const questions = {
  "invoices found by a number": `select invoices_list('{"q": "000123"}')`,
  "invoices issued this year": `select invoices_list('{"issued": "year"}')`,
  "what works, of the last 10,000 instalments": "select what_works()",
  "ageing of a month ago": "select ageing(current_date - 30)",
  "ageing of 90 days ago": "select ageing(current_date - 90)",
  "ageing of a year ago": "select ageing(current_date - 365)",
  "whose lessons full payment would close": "select access_change('full_payment', 10)",
  "students list of the office": "select students_overview()",
  "enrollment pipeline": "select pipeline_page()",
  "statement of a student": `select student_statement('${idOf(kinds.student, 7)}', 'EUR')`,
};

/** What the books answer, a hundred times larger. */
export async function moneyReads(few: Sql, many: Sql): Promise<Row[]> {
  const at = `${Number((await many`select count(*) as n from invoices`)[0]?.n).toLocaleString("en")} invoices against ${Number(
    (await few`select count(*) as n from invoices`)[0]?.n,
  ).toLocaleString("en")}`;
  const rows: Row[] = [];
  for (const [what, statement] of Object.entries({ ...pages, ...questions })) {
    const run = (sql: Sql) => () => asCaller(sql, admin, (tx) => tx.unsafe(statement));
    const [small, large] = await timeInTurns(what in pages ? 60 : 10, run(few), run(many));
    const [before, after] = [percentile(small, 0.95), percentile(large, 0.95)];
    const ratio = after / before;
    rows.push(
      what in pages
        ? judged(
            `${what}, ${at}, p95`,
            `${times(ratio)} (${ms(before)} → ${ms(after)})`,
            "≤ 1.5×",
            ratio <= 1.5,
          )
        : informed(`${what}, p95`, `${ms(before)} → ${ms(after)}, ${times(ratio)}`),
    );
  }
  return rows;
}

/** The whole day of both academies, and of the larger one the same day again. */
export async function billingDay(few: Sql, many: Sql): Promise<Row[]> {
  const service = { role: "service_role", claims: { role: "service_role" } };
  const run = async (sql: Sql) => {
    const began = performance.now();
    const day = { students: 0, reminders: 0, holds_placed: 0 };
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const [row] = await asCaller(
        sql,
        service,
        (tx) => tx`select run_billing_day(${company}, ${after}) as done`,
      );
      day.students += row?.done.students;
      day.reminders += row?.done.reminders;
      day.holds_placed += row?.done.holds_placed;
      after = row?.done.next;
    }
    return { took: performance.now() - began, ...day };
  };
  await run(few);
  const [first, again] = [await run(many), await run(many)];
  for (const sql of [few, many]) await sql`vacuum (analyze)`;
  return [
    informed(
      `a day's billing: ${first.students} students, ${first.reminders} reminders, ${first.holds_placed} holds`,
      ms(first.took),
    ),
    judged(
      "the same day again",
      `${again.reminders} reminders, ${again.holds_placed} holds, ${ms(again.took)}`,
      "nothing twice",
      again.reminders + again.holds_placed === 0,
    ),
  ];
}

/** 1,600 payments at once on one invoice of 10,000, under 60 references. */
export async function paymentsAtOnce(crowd: Sql): Promise<Row[]> {
  const student = idOf(kinds.student, 11);
  const typed = {
    student_id: student,
    currency: "EUR",
    items: [{ description: "The course", unit_price: "10000" }],
    plan: { count: 3, cadence: "monthly", first_due: "2030-01-31" },
  };
  const [drafted] = await asCaller(
    crowd,
    admin,
    (tx) => tx`select draft_invoice(${tx.json(typed)}) as id`,
  );
  const id = drafted?.id;
  await asCaller(crowd, admin, (tx) => tx`select issue_invoice(${id})`);
  const refused: string[] = [];
  const { times: took, perSecond } = await timeAll(
    Array.from({ length: 1600 }, (_, n) => n),
    16,
    (n) =>
      asCaller(
        crowd,
        admin,
        (tx) =>
          tx`select record_payment(${student}, 500, 'EUR', 'bank_transfer', ${`B${n % 60}`}, '2026-01-01', ${id})`,
      ).catch((error) => refused.push(error.message)),
  );
  const [sum] = await crowd`
    select v.settled = 10000 and v.status = 'paid' as is_paid,
      (select count(*) from payments where reference like 'B%')::integer as payments,
      (select sum(amount) from credit_entries where student_id = ${student})::integer as credit
    from invoices v where v.id = ${id}`;
  const addsUp = sum?.is_paid && sum.payments === 60;
  const isTold = refused.every((message) => /reference_is_recorded_once/.test(message));
  return [
    judged(
      "1,600 payments at once on one invoice, 60 references",
      `${sum?.payments} counted, credit ${sum?.credit}, ${Math.round(perSecond)}/s, p95 ${ms(percentile(took, 0.95))}`,
      "add up",
      Boolean(addsUp && isTold && refused.length === 1540),
    ),
  ];
}
