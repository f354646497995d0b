import { beforeAll, expect, test } from "vitest";
import { draftOf, typedFrom } from "@/lib/billing/draft";
import { invoiceSchema } from "@/lib/billing/schema";
import { newStudentOptions } from "@/lib/enrollment/new-student-schema";
import {
  academy,
  billingDatabase,
  call,
  creditOf,
  draft,
  invoiceOf,
  issue,
  itIs,
  line,
  pay,
  schedule,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

const six = { plan: { count: 6, cadence: "monthly", first_due: "2026-01-31" } };

test("the office sees the exact dates and amounts before it saves, and gets just those", async () => {
  const place = await academy(db, { tax_percent: 19, tax_inclusive: true });
  const typed = line("2390.00", {
    discount_percent: "10",
    plan: { count: 7, cadence: "monthly", first_due: "2026-12-31" },
  });
  const preview = await call(db, place.enroll, "preview_enrollment", { invoice: typed });

  expect(preview).toMatchObject({ discount: "239.00", tax: "343.44", amount: "2151.00" });
  expect(preview.instalments.map((part: { due_date: string }) => part.due_date)).toEqual([
    "2026-12-31",
    "2027-01-31",
    "2027-02-28",
    "2027-03-31",
    "2027-04-30",
    "2027-05-31",
    "2027-06-30",
  ]);
  expect(preview.instalments[0].amount).toBe("307.32");
  expect(preview.instalments[6].amount).toBe("307.28");

  const id = await draft(place, typed);
  expect(await schedule(place, id)).toEqual(
    preview.instalments.map((part: { due_date: string; amount: string }) =>
      [part.due_date, part.amount, "0.00"].join(" "),
    ),
  );
});

test("three at a price stay three at that price when the draft is opened and saved again", async () => {
  const place = await academy(db);
  const hours = { description: "Coaching hour", quantity: "3", unit_price: "49.99" };
  const half = { description: "Half a day", quantity: "1.5", unit_price: "100.01" };
  const id = await draft(place, line("0", { items: [hours, half] }));
  const read = async () =>
    invoiceSchema.unwrap().parse(await call(db, place.enroll, "invoice_page", { invoice: id }));
  const saved = await read();
  expect(
    saved.lines.map(({ quantity, unit_price, amount }) => [quantity, unit_price, amount]),
  ).toEqual([
    [3, "49.99", "149.97"],
    [1.5, "100.01", "150.02"],
  ]);
  const options = newStudentOptions.parse(await call(db, place.enroll, "new_student_options"));
  await call(db, place.enroll, "update_draft", {
    invoice: id,
    draft: draftOf(typedFrom(saved, options)),
  });
  expect((await read()).lines).toEqual(saved.lines);
  expect((await read()).amount).toBe("299.99");
});

test("an invoice gets its number when it is issued, by the company's calendar and without gaps", async () => {
  const place = await academy(db);
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => draft(place, line("100"))));
  await call(db, place.enroll, "delete_draft", { invoice: second });
  const give = (invoice: string) => call(db, place.enroll, "issue_invoice", { invoice });
  expect(await give(third)).toEqual({ number: "INV-2026-000001", status: "issued" });
  expect(await give(first)).toEqual({ number: "INV-2026-000002", status: "issued" });
  await expect(give(first)).rejects.toThrow("invoice_is_issued");

  await itIs(db, "2027-01-01");
  expect(await give(await draft(place, line("100")))).toMatchObject({ number: "INV-2027-000001" });
  await itIs(db, "2026-03-10");
});

test("an invoice of nothing is paid when it is issued", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", { discount_percent: "100" }));
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", amount: 0 });
});

test.each([
  ["amount_is_malformed", line("-5")],
  ["amount_is_malformed", line("1e9")],
  ["amount_is_malformed", line("1000000000000")],
  ["amount_has_too_many_decimals", line("10.005")],
  ["amount_has_too_many_decimals", line("10.5", { currency: "JPY" })],
  ["currency_is_unknown", line("10", { currency: "XXQ" })],
  ["invoice_has_a_line", line("10", { items: [] })],
  ["line_is_incomplete", line("10", { items: [{ description: " ", unit_price: "10" }] })],
  [
    "line_is_incomplete",
    line("10", { items: [{ description: "A", quantity: "-1", unit_price: "10" }] }),
  ],
  ["discount_exceeds_the_lines", line("10", { discount_amount: "10.01" })],
  ["percents_are_sensible", line("10", { discount_percent: "101" })],
  [
    "instalments_do_not_add_up",
    line("10", { instalments: [{ due_date: "2026-04-01", amount: "9.99" }] }),
  ],
  [
    "instalments_are_out_of_order",
    line("10", {
      instalments: [
        { due_date: "2026-05-01", amount: "5" },
        { due_date: "2026-04-30", amount: "5" },
      ],
    }),
  ],
  ["due_date_is_missing", line("10", { instalments: [{ amount: "10" }] })],
  ["due_date_is_missing", line("10", { instalments: [{ due_date: "2026-02-30", amount: "10" }] })],
  [
    "instalments_are_one_to_sixty",
    line("10", { plan: { count: 61, cadence: "monthly", first_due: "2026-04-01" } }),
  ],
  [
    "instalments_are_too_small",
    line("0.05", { plan: { count: 6, cadence: "monthly", first_due: "2026-04-01" } }),
  ],
  [
    "cadence_is_unknown",
    line("10", { plan: { count: 2, cadence: "daily", first_due: "2026-04-01" } }),
  ],
])("a draft that cannot be is refused: %s", async (name, typed) => {
  const place = await academy(db);
  await expect(draft(place, typed)).rejects.toThrow(name);
  expect(await db.sql`select from invoices where company_id = ${place.id}`).toHaveLength(0);
});

test("a void invoice keeps its number and has one successor; a paid one cannot be voided", async () => {
  const place = await academy(db);
  const id = await issue(place, line("600", six));
  const replace = (invoice: string) =>
    call(db, place.admin, "replace_invoice", { invoice, reason: "Wrong course" });
  const successor = await replace(id);

  expect(await invoiceOf(place, id)).toMatchObject({ status: "void", number: "INV-2026-000001" });
  expect(await invoiceOf(place, successor)).toMatchObject({ status: "draft", replaces_id: id });
  expect(await schedule(place, successor)).toEqual(await schedule(place, id));
  await expect(replace(id)).rejects.toThrow("invoice_is_not_open");
  await expect(pay(place, "10", { invoice: id })).rejects.toThrow("invoice_takes_no_payment");
  await expect(pay(place, "10", { invoice: successor })).rejects.toThrow(
    "invoice_takes_no_payment",
  );

  await call(db, place.enroll, "issue_invoice", { invoice: successor });
  await pay(place, "0.01", { invoice: successor });
  await expect(replace(successor)).rejects.toThrow("paid_invoices_are_not_voided");
});

test("a credit note lowers what is open, the last instalment first; what was paid beyond becomes credit", async () => {
  const place = await academy(db);
  const id = await issue(place, line("600", six));
  await pay(place, "250", { invoice: id });
  const credit = (amount: string) =>
    call(db, place.admin, "credit_invoice", { invoice: id, amount, reason: "Two modules less" });

  expect(await credit("150")).toEqual({ number: "C-2026-000001", credit: "0.00" });
  const credited = async () =>
    (
      await db.sql`select credited::float8 as c from installment_plans where invoice_id = ${id} order by due_date`
    ).map((row) => row.c);
  expect(await credited()).toEqual([0, 0, 0, 0, 50, 100]);

  expect(await credit("300")).toEqual({ number: "C-2026-000002", credit: "100.00" });
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", settled: 150, credited: 450 });
  expect(await creditOf(place)).toBe(100);
  await expect(credit("150.01")).rejects.toThrow("credit_exceeds_the_invoice");
  await expect(credit("0")).rejects.toThrow("amount_is_not_positive");
  await expect(credit("-1")).rejects.toThrow("amount_is_not_positive");
  await expect(credit("NaN")).rejects.toThrow("amount_is_malformed");

  const next = await issue(place, line("60"));
  expect(await invoiceOf(place, next)).toMatchObject({ status: "paid", settled: 60 });
  expect(await creditOf(place)).toBe(40);
});

test("a reschedule moves only what is unpaid, says why, and keeps what was agreed before", async () => {
  const place = await academy(db);
  const id = await issue(place, line("600", six));
  await pay(place, "250", { invoice: id });
  const former = await schedule(place, id);
  const move = (parts: [string, string][], reason = "Travels in spring") =>
    call(db, place.enroll, "reschedule_invoice", {
      invoice: id,
      instalments: parts.map(([due_date, amount]) => ({ due_date, amount })),
      reason,
    });

  await expect(move([["2026-06-01", "349.99"]])).rejects.toThrow("instalments_do_not_add_up");
  await expect(move([["2026-06-01", "350"]], " ")).rejects.toThrow("reason_is_required");
  await move([
    ["2026-06-01", "50"],
    ["2026-07-01", "300"],
  ]);

  expect(await schedule(place, id)).toEqual([
    "2026-01-31 100.00 100.00",
    "2026-02-28 100.00 100.00",
    "2026-03-31 50.00 50.00",
    "2026-06-01 50.00 0.00",
    "2026-07-01 300.00 0.00",
  ]);
  const [change] =
    await db.sql`select former, reason from schedule_changes where invoice_id = ${id}`;
  expect(change?.reason).toBe("Travels in spring");
  expect(change?.former.map((part: { due_date: string }) => part.due_date)).toEqual(
    former.map((part) => part.split(" ")[0]),
  );
  expect(await invoiceOf(place, id)).toMatchObject({ next_due: "2026-06-01" });
});

test("what is written off is owed no more, until somebody pays on it", async () => {
  const place = await academy(db);
  const id = await issue(place, line("600", six));
  await pay(place, "100", { invoice: id });
  await call(db, place.admin, "write_off_invoice", { invoice: id, reason: "Company dissolved" });
  const owed = async () => (await call(db, place.admin, "ageing")).currencies;
  expect(await owed()).toEqual([]);

  await pay(place, "50", { invoice: id });
  expect(await invoiceOf(place, id)).toMatchObject({ status: "issued", settled: 150 });
  expect(await owed()).toMatchObject([{ currency: "EUR", total: "450.00" }]);
});
