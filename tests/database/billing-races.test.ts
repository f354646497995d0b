import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  creditOf,
  draft,
  invoiceOf,
  issue,
  itIs,
  line,
  pay,
  runDay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { race, step } from "./two-at-once.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

const three = { plan: { count: 3, cadence: "monthly", first_due: "2026-03-31" } };

const record = (
  { admin, amara }: Academy,
  invoice: string,
  amount: string,
  reference: string,
  by = admin,
) =>
  step(
    by,
    "select record_payment($1, $2, 'EUR', 'bank_transfer', $3, '2026-03-01', $4)",
    amara.id,
    amount,
    reference,
    invoice,
  );
const voiding = ({ admin }: Academy, invoice: string) =>
  step(admin, "select void_invoice($1, 'Wrong course')", invoice);

test("two people record a payment of the same invoice: both count, the surplus is credit", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  expect(
    await race(db, record(place, id, "80", "A"), record(place, id, "80", "B", place.otherAdmin)),
  ).toEqual(["ok", "ok"]);
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", settled: 100 });
  expect(await creditOf(place)).toBe(60);
});

test("the same transfer recorded by two people counts once", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  expect(
    await race(
      db,
      record(place, id, "80", "SEPA 9"),
      record(place, id, "80", "sepa9", place.otherAdmin),
    ),
  ).toEqual(["ok", "reference_is_recorded_once"]);
  expect(await invoiceOf(place, id)).toMatchObject({ settled: 80 });
});

test("payment and void: whoever comes second is told", async () => {
  const place = await academy(db);
  const [one, two] = [await issue(place, line("100")), await issue(place, line("100"))];
  expect(await race(db, record(place, one, "1", "V1"), voiding(place, one))).toEqual([
    "ok",
    "paid_invoices_are_not_voided",
  ]);
  expect(await race(db, voiding(place, two), record(place, two, "1", "V2"))).toEqual([
    "ok",
    "invoice_takes_no_payment",
  ]);
});

test("of two approvals, or an approval and a refusal, one wins", async () => {
  const place = await academy(db);
  const approve = (id: string, by: string) => step(by, "select approve_claim($1)", id);
  const one = await claim(place, "10");
  expect(await race(db, approve(one, place.admin), approve(one, place.otherAdmin))).toEqual([
    "ok",
    "claim_is_decided",
  ]);
  const two = await claim(place, "10");
  const refuse = step(place.enroll, "select refuse_claim($1, 'Nothing arrived')", two);
  expect(await race(db, refuse, approve(two, place.admin))).toEqual(["ok", "claim_is_decided"]);
  const three = await claim(place, "10");
  const withdraw = step(place.amara.user, "select withdraw_claim($1)", three);
  expect(await race(db, withdraw, approve(three, place.admin))).toEqual(["ok", "claim_is_decided"]);
  expect(await creditOf(place)).toBe(10);
});

test("two refunds at once never pay back more than came", async () => {
  const place = await academy(db);
  const { payment_id } = await pay(place, "100");
  const refund = (by: string) =>
    step(by, "select refund_payment($1, 60, 'cash', null, 'Left the course')", payment_id);
  expect(await race(db, refund(place.admin), refund(place.otherAdmin))).toEqual([
    "ok",
    "refund_exceeds_the_payment",
  ]);
});

test("issued twice at once, an invoice has one number", async () => {
  const place = await academy(db);
  const id = await draft(place, line("100"));
  const give = (by: string) => step(by, "select issue_invoice($1)", id);
  expect(await race(db, give(place.admin), give(place.enroll))).toEqual([
    "ok",
    "invoice_is_issued",
  ]);
  const [counter] =
    await db.sql`select next from private.document_counters where company_id = ${place.id} and kind = 'invoice'`;
  expect(counter?.next).toBe(2);
});

test("invoices issued by many at once, some of which fail, are numbered without a gap", async () => {
  const place = await academy(db);
  const ids = await Promise.all(Array.from({ length: 30 }, () => draft(place, line("10"))));
  await Promise.allSettled(
    ids.map((id, n) =>
      db.as(place.enroll, async (tx) => {
        await tx`select issue_invoice(${id})`;
        if (n % 5 === 0) throw new Error("the lights went out");
      }),
    ),
  );
  const rows =
    await db.sql`select right(number, 6)::integer as n from invoices where company_id = ${place.id} and number is not null order by 1`;
  expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
});

test("a payment and the day's work at once leave lessons open and money right", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  await itIs(db, "2026-04-20");
  const payments = Array.from({ length: 4 }, (_, n) =>
    pay(place, "25", { invoice: id, reference: `D${n}` }),
  );
  await Promise.all([...payments, runDay(place), runDay(place)]);
  const [student] = await db.sql`select course_access from students where id = ${place.amara.id}`;
  expect(student?.course_access).toBe(true);
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", settled: 100 });
  await itIs(db, "2026-03-10");
});

test("very many payments at once on one invoice add up", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const sent = Array.from({ length: 120 }, (_, n) =>
    pay(place, "3", { invoice: id, reference: `M${n % 40}` }).then(
      () => 1,
      () => 0,
    ),
  );
  const counted = (await Promise.all(sent)).reduce<number>((sum, n) => sum + n, 0);
  expect(counted).toBe(40);
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", settled: 100 });
  expect(await creditOf(place)).toBe(20);
  expect(
    await call(db, place.admin, "student_statement", { student: place.amara.id, currency: "EUR" }),
  ).toMatchObject({ closing: "-20.00" });
});
