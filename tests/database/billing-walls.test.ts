import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  draft,
  issue,
  line,
  pay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";

/*
 * Every write that would falsify the books, tried past all functions: as each role, which has no grant, and as the
 * owner of the tables, whom only constraints and triggers can stop.
 */
let db: Database;
let place: Academy;
let names: Record<string, string>;

beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
  place = await academy(db);
  const other = await academy(db);
  const plan = { plan: { count: 3, cadence: "monthly", first_due: "2026-03-31" } };
  const open = await issue(place, line("300", plan));
  const full = await issue(place, line("50"));
  const gone = await issue(place, line("70"));
  const lost = await issue(place, line("80"));
  const yen = await issue(place, line("500", { currency: "JPY" }));
  const made = await claim(place, "5");
  await call(db, place.admin, "void_invoice", { invoice: gone, reason: "Twice" });
  await call(db, place.admin, "write_off_invoice", { invoice: lost, reason: "Dissolved" });
  const { payment_id: payment } = await pay(place, "120", { invoice: open, reference: "TX 1" });
  const { payment_id: surplus } = await pay(place, "60", { invoice: full });
  await call(db, place.admin, "credit_invoice", { invoice: open, amount: "20", reason: "Late" });
  await call(db, place.admin, "reschedule_invoice", {
    invoice: yen,
    instalments: [{ due_date: "2026-08-01", amount: "500" }],
    reason: "Agreed",
  });
  const sketch = await draft(place, line("100"));
  await call(db, place.admin, "refund_payment", {
    payment: surplus,
    amount: "2",
    method: "cash",
    reference: null,
    reason: "Paid too much",
  });
  const [part] =
    await db.sql`select id from installment_plans where invoice_id = ${open} order by due_date limit 1`;
  const [yenPart] =
    await db.sql`select id from installment_plans where invoice_id = ${yen} and superseded_at is null`;
  const foreign = await issue(other, line("10"));
  const [foreignPart] =
    await db.sql`select id from installment_plans where invoice_id = ${foreign}`;
  names = {
    open,
    full,
    gone,
    lost,
    yen,
    payment,
    surplus,
    made,
    sketch,
    foreign,
    part: part?.id,
    yenPart: yenPart?.id,
    foreignPart: foreignPart?.id,
    student: place.amara.id,
    otherStudent: other.amara.id,
    company: place.id,
    otherCompany: other.id,
    admin: place.admin,
    someone: randomUUID(),
  };
});

const filled = (statement: string) =>
  statement.replaceAll(/\{(\w+)\}/g, (_, name: string) => `'${names[name]}'`);

const allocation = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    company_id: "{company}",
    student_id: "{student}",
    invoice_id: "{open}",
    instalment_id: "{part}",
    currency: "'EUR'",
    payment_id: "{payment}",
    amount: "1",
    effective_on: "'2026-03-10'",
    ...columns,
  };
  return `insert into payment_allocations (${Object.keys(all)}) values (${Object.values(all)})`;
};
const payment = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    company_id: "{company}",
    student_id: "{student}",
    currency: "'EUR'",
    amount: "5",
    method: "'cheque'",
    reference: "'C 1'",
    received_on: "'2026-03-10'",
    receipt_number: "'R-2026-999999'",
    recorded_by: "{admin}",
    ...columns,
  };
  return `insert into payments (${Object.keys(all)}) values (${Object.values(all)})`;
};

const counter = (next: number) =>
  `insert into private.document_counters (company_id, kind, year, next) values ({company}, 'invoice', 2031, ${next})`;
const hold = (kind: string, reason = "'Late'", of = "{student}") =>
  `insert into access_holds (company_id, student_id, kind, reason) values ({company}, ${of}, ${kind}, ${reason})`;
const promised = (day: string, by = "{student}") =>
  `({company}, ${by}, ${day}, {admin}, '2026-03-10')`;
const promise = (day: string, by?: string) =>
  `insert into payment_promises (company_id, student_id, promised_on, promised_by, created_on) values ${promised(day, by)}`;
const reminded = (invoice: string) =>
  `({part}, 1, 3, {company}, {student}, ${invoice}, 'EUR', '2026-04-03')`;
const reminder = (invoice: string) =>
  `insert into payment_reminders (instalment_id, schedule_version, stage, company_id, student_id, invoice_id, currency, sent_on) values ${reminded(invoice)}`;

const forgeries: [string, string][] = [
  // Issued invoices
  [
    "issued_invoices_do_not_change",
    "update invoices set amount = 1, subtotal = 1 where id = {open}",
  ],
  [
    "issued_invoices_do_not_change",
    "update invoices set number = 'INV-2026-000999' where id = {open}",
  ],
  ["issued_invoices_do_not_change", "update invoices set currency = 'USD' where id = {open}"],
  [
    "issued_invoices_do_not_change",
    "update invoices set student_id = {otherStudent} where id = {open}",
  ],
  [
    "issued_invoices_do_not_change",
    "update invoices set notes = 'Nothing to pay' where id = {open}",
  ],
  [
    "issued_invoices_do_not_change",
    "update invoices set issued_on = '2020-01-01' where id = {open}",
  ],
  [
    "issued_invoices_do_not_change",
    "update invoices set status = 'draft', number = null, issued_at = null, issued_on = null where id = {open}",
  ],
  [
    "issued_invoices_do_not_change",
    "update invoices set status = 'issued', voided_on = null, void_reason = null where id = {gone}",
  ],
  ["issued_invoices_do_not_change", "update invoices set status = 'written_off' where id = {full}"],
  [
    "issued_invoices_do_not_change",
    "update invoices set status = 'void', voided_on = '2026-03-10', void_reason = 'No' where id = {lost}",
  ],
  ["issued_invoices_stay", "delete from invoices where id = {open}"],
  ["issued_invoices_stay", "delete from invoices where id = {gone}"],
  ["paid_means_settled", "update invoices set status = 'paid' where id = {open}"],
  ["paid_means_settled", "update invoices set status = 'issued' where id = {full}"],
  [
    "only_unpaid_invoices_are_void",
    "update invoices set status = 'void', voided_on = '2026-03-10', void_reason = 'No' where id = {open}",
  ],
  ["settled_is_within_the_amount", "update invoices set settled = 301 where id = {open}"],
  ["settled_is_within_the_amount", "update invoices set settled = -1 where id = {open}"],
  ["instalments_do_not_add_up", "update invoices set settled = settled + 1 where id = {open}"],
  ["invoice_amounts_fit_its_currency", "update invoices set settled = 0.001 where id = {open}"],
  ["invoice_amounts_fit_its_currency", "update invoices set settled = 'NaN' where id = {open}"],
  ["draft_has_no_number", "update invoices set number = 'INV-2026-000998' where id = {sketch}"],
  [
    "invoice_number_is_unique",
    "update invoices set status = 'issued', issued_at = now(), issued_on = '2026-03-10', number = 'INV-2026-000001' where id = {sketch}",
  ],
  [
    "invoice_total_follows_from_its_parts",
    "update invoices set amount = amount + 1 where id = {sketch}",
  ],
  ["lines_do_not_add_up", "update invoices set subtotal = 50, amount = 50 where id = {sketch}"],
  [
    "invoices_predecessor_of_same_student",
    "update invoices set replaces_id = {foreign} where id = {sketch}",
  ],
  // Lines and instalments
  [
    "issued_invoices_do_not_change",
    "update invoice_items set description = 'Free' where invoice_id = {open}",
  ],
  ["issued_invoices_do_not_change", "delete from invoice_items where invoice_id = {open}"],
  [
    "lines_do_not_add_up",
    "update invoice_items set unit_price = 1, amount = 1 where invoice_id = {sketch}",
  ],
  ["lines_do_not_add_up", "delete from invoice_items where invoice_id = {sketch}"],
  [
    "item_amount_is_price_times_quantity",
    "update invoice_items set quantity = 2 where invoice_id = {sketch}",
  ],
  [
    "issued_invoices_do_not_change",
    "update installment_plans set due_date = '2030-01-01' where id = {part}",
  ],
  [
    "issued_invoices_do_not_change",
    "update installment_plans set amount = 1 where invoice_id = {full}",
  ],
  ["issued_invoices_do_not_change", "delete from installment_plans where id = {part}"],
  [
    "issued_invoices_do_not_change",
    "insert into installment_plans (company_id, student_id, invoice_id, currency, installment_number, amount, due_date, created_on, schedule_version) values ({company}, {student}, {open}, 'EUR', 9, 1, '2030-01-01', '2026-03-10', 9)",
  ],
  [
    "instalment_status_follows_from_facts",
    "update installment_plans set status = 'open', paid_at = null where id = {part}",
  ],
  [
    "superseded_instalments_hold_no_money",
    "update installment_plans set status = 'superseded', superseded_at = now(), paid_at = null where id = {part}",
  ],
  [
    "instalments_do_not_add_up",
    "update installment_plans set settled = 1 where invoice_id = {yen} and superseded_at is null",
  ],
  [
    "instalments_do_not_add_up",
    "update installment_plans set status = 'superseded', superseded_at = now() where id = {yenPart}",
  ],
  [
    "issued_invoices_do_not_change",
    "update installment_plans set superseded_at = null, status = 'open' where invoice_id = {yen} and superseded_at is not null",
  ],
  [
    "instalments_do_not_add_up",
    "update installment_plans set amount = amount + 1 where invoice_id = {sketch}",
  ],
  [
    "instalment_amount_is_positive",
    "update installment_plans set amount = 0 where invoice_id = {sketch}",
  ],
  // The ledger
  ["payments_are_append_only", "update payments set amount = 1000 where id = {payment}"],
  ["payments_are_append_only", "delete from payments where id = {payment}"],
  ["payments_are_append_only", "truncate payments cascade"],
  ["payment_allocations_are_append_only", "update payment_allocations set amount = 1"],
  ["payment_allocations_are_append_only", "delete from payment_allocations"],
  ["payment_allocations_are_append_only", "truncate payment_allocations"],
  ["credit_entries_are_append_only", "update credit_entries set amount = 1000"],
  ["credit_entries_are_append_only", "delete from credit_entries"],
  ["credit_notes_are_append_only", "update credit_notes set amount = 1"],
  ["schedule_changes_are_append_only", "update schedule_changes set reason = 'Because'"],
  ["write_offs_are_append_only", "update write_offs set amount = 1"],
  ["write_offs_are_append_only", "delete from write_offs"],
  ["refunds_are_append_only", "update refunds set amount = 1"],
  ["refunds_are_append_only", "delete from refunds"],
  ["payment_claims_are_append_only", "update payment_claims set amount = 5000 where id = {made}"],
  ["payment_claims_are_append_only", "delete from payment_claims where id = {made}"],
  ["claim_review_is_signed", "update payment_claims set state = 'approved' where id = {made}"],
  ["invoices_are_append_only", "truncate invoices cascade"],
  ["payment_does_not_add_up", payment({})],
  ["payment_amount_fits_its_currency", payment({ amount: "-5" })],
  ["payment_amount_fits_its_currency", payment({ amount: "0" })],
  ["payment_amount_fits_its_currency", payment({ amount: "'NaN'" })],
  ["payment_amount_fits_its_currency", payment({ amount: "'Infinity'" })],
  ["payment_amount_fits_its_currency", payment({ amount: "0.001" })],
  ["payment_amount_fits_its_currency", payment({ amount: "0.5", currency: "'JPY'" })],
  ["payments_currency_fkey", payment({ currency: "'XXQ'" })],
  ["reference_is_recorded_once", payment({ method: "'bank_transfer'", reference: "'tx1'" })],
  ["receipt_number_is_unique", payment({ receipt_number: "'R-2026-000001'" })],
  ["paid_under_a_reference", payment({ reference: "null" })],
  ["payment_is_signed", payment({ recorded_by: "null" })],
  ["payments_student_in_same_company", payment({ student_id: "{otherStudent}" })],
  ["allocations_do_not_add_up|payment_does_not_add_up", allocation({})],
  ["allocation_fits_its_currency", allocation({ amount: "0" })],
  ["allocation_has_one_source", allocation({ payment_id: "null" })],
  ["allocations_instalment_of_same_invoice", allocation({ instalment_id: "{foreignPart}" })],
  ["allocations_instalment_of_same_invoice", allocation({ instalment_id: "{yenPart}" })],
  [
    "allocations_(instalment|payment)_of_same",
    allocation({ student_id: "{otherStudent}", company_id: "{otherCompany}" }),
  ],
  [
    "payment_does_not_add_up",
    "insert into credit_entries (company_id, student_id, payment_id, currency, kind, amount, created_on) values ({company}, {student}, {payment}, 'EUR', 'surplus', 1000, '2026-03-10')",
  ],
  [
    "credit_kind_has_its_sign",
    "insert into credit_entries (company_id, student_id, payment_id, currency, kind, amount, created_on) values ({company}, {student}, {payment}, 'EUR', 'applied', 5, '2026-03-10')",
  ],
  [
    "payment_does_not_add_up",
    "insert into refunds (company_id, student_id, payment_id, currency, kind, amount, method, reason, refunded_on, finished_at) values ({company}, {student}, {payment}, 'EUR', 'refund', 5, 'cash', 'Mine now', '2026-03-10', now())",
  ],
  [
    "allocations_do_not_add_up",
    "insert into credit_notes (company_id, student_id, invoice_id, currency, number, amount, reason, issued_by, issued_on) values ({company}, {student}, {open}, 'EUR', 'C-2026-000099', 5, 'A gift', {admin}, '2026-03-10')",
  ],
  // Numbers
  ["numbers_have_no_gap", "update private.document_counters set next = next + 7"],
  ["numbers_have_no_gap", "update private.document_counters set next = next + 1"],
  ["numbers_have_no_gap", "update private.document_counters set next = next - 1"],
  ["numbers_have_no_gap", "update private.document_counters set year = year + 1"],
  ["numbers_have_no_gap", "delete from private.document_counters"],
  ["numbers_have_no_gap", "truncate private.document_counters"],
  ["numbers_have_no_gap", counter(2)],
  ["numbers_have_no_gap", counter(9)],
  // Holds, promises, reminders
  ["one_open_hold_per_kind", `${hold("'billing'")}, ({company}, {student}, 'billing', 'Late')`],
  ["hold_kind_is_known", hold("'other'")],
  ["hold_reason_is_given", hold("'manual'", "' '")],
  ["holds_student_in_same_company", hold("'manual'", "'Late'", "{otherStudent}")],
  ["one_open_promise_per_student", `${promise("'2026-04-01'")}, ${promised("'2026-04-02'")}`],
  ["promise_is_ahead", promise("'2026-03-09'")],
  ["promises_student_in_same_company", promise("'2026-04-01'", "{otherStudent}")],
  ["payment_reminders_pkey", `${reminder("{open}")}, ${reminded("{open}")}`],
  ["reminders_instalment_of_same_invoice", reminder("{full}")],
];

/** What the owner of the tables could do: nothing but grants stands before these, so nobody has any. */
const guardedByGrants = [
  "update access_holds set lifted_at = now()",
  "delete from access_holds",
  "update payment_promises set promised_on = '2099-01-01', ended_at = null",
  "delete from payment_promises",
  "update payment_reminders set sent_on = '2020-01-01'",
  "delete from payment_reminders",
];

async function isRefused(statement: string, name: string) {
  const attempt = db.sql.begin(async (tx) => {
    await tx.unsafe(filled(statement));
    await tx.unsafe("set constraints all immediate");
    throw new Error("it went through");
  });
  await expect(attempt, statement).rejects.toThrow(new RegExp(name));
}

test("the books cannot be falsified by whoever owns the tables", async () => {
  for (const [name, statement] of forgeries) await isRefused(statement, name);
});

test("nobody else gets as far as the constraints, the server included", async () => {
  const people = [place.amara.user, place.mentor, place.enroll, place.admin, place.otherAdmin];
  for (const who of [...people, "anon", "service_role"])
    for (const statement of [...forgeries.map(([, each]) => each), ...guardedByGrants])
      await expect(
        db.as(who, (tx) => tx.unsafe(filled(statement))),
        `${who}: ${statement}`,
      ).rejects.toThrow(/permission denied for (table|function)/);
});

test("no role holds a grant to write where only grants stand before it", async () => {
  const granted = await db.sql`
    select t.name, role, privilege
    from unnest(array['public.access_holds', 'public.payment_promises', 'public.payment_reminders', 'private.document_counters']) t (name)
    cross join unnest(array['anon', 'authenticated', 'service_role']) role
    cross join unnest(array['insert', 'update', 'delete', 'truncate']) privilege
    where has_table_privilege(role, t.name, privilege) or privilege in ('insert', 'update') and has_any_column_privilege(role, t.name, privilege)`;
  expect(Array.from(granted)).toEqual([]);
});

test("a wrong sum is found when the transaction ends, not before", async () => {
  await expect(db.sql.unsafe(filled(payment({ reference: "'C 2'" })))).rejects.toThrow(
    "payment_does_not_add_up",
  );
  expect(await db.sql`select from payments where reference = 'C 2'`).toHaveLength(0);
});

test("every change of money stands in the log, with who and why", async () => {
  const rows = await db.sql<{ table_name: string; reason: string | null; by: string | null }[]>`
    select table_name, reason, admin_id as by from admin_logs where company_id = ${place.id}`;
  const logged = new Set(rows.map((row) => row.table_name));
  for (const table of [
    "invoices",
    "payments",
    "refunds",
    "payment_claims",
    "credit_notes",
    "write_offs",
    "schedule_changes",
  ])
    expect(logged).toContain(table);
  expect(rows).toContainEqual({ table_name: "write_offs", reason: "Dissolved", by: place.admin });
});
