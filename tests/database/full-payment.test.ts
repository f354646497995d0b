import { beforeAll, beforeEach, expect, test } from "vitest";
import { studentBilling } from "../../lib/billing/student-schema.ts";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  invoiceOf,
  isOpen,
  issue,
  line,
  pay,
  runDay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";

let db: Database;
let place: Academy;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(async () => {
  place = await academy(db, { access_starts: "full_payment" });
});

const waitsFor = async () =>
  studentBilling.parse(await call(db, place.amara.user, "student_billing")).waits_for;
const numberOf = async (id: string) => String((await invoiceOf(place, id)).number);
async function wayOut() {
  const [row] = await db.as(
    place.amara.user,
    (tx) => tx`select student_home() #>> '{way_out,opens}' as home,
      student_work() #>> '{way_out,opens}' as work, student_billing() #>> '{way_out,opens}' as billing`,
  );
  return [row?.home, row?.work, row?.billing];
}
async function closedAfterTheDay() {
  await runDay(place);
  return !(await isOpen(place));
}

test("paying one of two invoices opens nothing; the page says what the rest is", async () => {
  const [small, big] = [await issue(place, line("10")), await issue(place, line("500"))];
  expect(await waitsFor()).toMatchObject([{ left: "10.00" }, { left: "500.00" }]);
  await pay(place, "10", { invoice: small });
  expect(await isOpen(place)).toBe(false);
  await pay(place, "200", { invoice: big });
  expect(await isOpen(place)).toBe(false);
  expect(await waitsFor()).toEqual([
    { number: await numberOf(big), left: "300.00", currency: "EUR", decimals: 2 },
  ]);
  await pay(place, "300", { invoice: big });
  expect(await isOpen(place)).toBe(true);
  expect(await waitsFor()).toEqual([]);
});

test("the student is told which invoices their lessons wait for", async () => {
  const invoice = await issue(place, line("500"));

  const [told] = await db.sql`
    select message from notifications where type = 'on_hold' and user_id = ${place.amara.user}`;
  expect(told?.message).toBe(`Lessons open when ${await numberOf(invoice)} is paid in full.`);
});

test("every page of the student says what opens lessons, until a missed payment is what closes them", async () => {
  const invoice = await issue(place, line("500"));
  const opens = `Lessons open when ${await numberOf(invoice)} is paid in full.`;
  expect(await wayOut()).toEqual([opens, opens, opens]);

  await issue(place, line("50", { plan: { first_due: "2026-01-01" } }));
  expect(await wayOut()).toEqual([null, null, null]);
});

test.each([
  ["void_invoice", {}],
  ["write_off_invoice", {}],
  ["credit_invoice", { amount: "500" }],
])("an invoice taken back by %s is not waited for", async (step, more) => {
  const [paid, other] = [await issue(place, line("10")), await issue(place, line("500"))];
  await pay(place, "10", { invoice: paid });
  await call(db, place.admin, step, { invoice: other, reason: "Agreed so", ...more });

  expect(await isOpen(place)).toBe(true);
});

test("a credit note lessens what is waited for", async () => {
  const invoice = await issue(place, line("500"));
  await call(db, place.admin, "credit_invoice", { invoice, amount: "100", reason: "Late start" });
  expect(await waitsFor()).toMatchObject([{ left: "400.00" }]);
  await pay(place, "400", { invoice });

  expect(await isOpen(place)).toBe(true);
});

test("an invoice credited whole has paid for nothing: the next one is waited for", async () => {
  const wrong = await issue(place, line("500"));
  await call(db, place.admin, "credit_invoice", { invoice: wrong, amount: "500", reason: "Wrong" });
  await issue(place, line("400"));

  expect(await isOpen(place)).toBe(false);
});

test("once lessons have begun a later invoice does not stop them, and the day's work neither", async () => {
  await pay(place, "500", { invoice: await issue(place, line("500")) });
  for (const price of ["40", "50"]) {
    const later = await issue(place, line(price, { plan: { first_due: "2030-01-01" } }));
    await pay(place, "10", { invoice: later });
  }

  expect(await closedAfterTheDay()).toBe(false);
  expect(await waitsFor()).toEqual([]);
});

test.each([
  [
    "refunded",
    (payment: string) =>
      call(db, place.admin, "refund_payment", {
        ...{ payment, amount: "1", method: "cash", reference: null, reason: "A gesture" },
      }),
  ],
  [
    "reversed",
    (payment: string) =>
      call(db, place.admin, "reverse_payment", { payment, reason: "It bounced" }),
  ],
])("money that is %s is waited for again, until it comes", async (_, takeBack) => {
  const first = await issue(place, line("500"));
  const { payment_id } = await pay(place, "500", { invoice: first });
  await issue(place, line("40", { plan: { first_due: "2030-01-01" } }));
  await takeBack(payment_id);
  expect(await closedAfterTheDay()).toBe(true);
  expect(await waitsFor()).toMatchObject([{ number: await numberOf(first) }, { left: "40.00" }]);
  await pay(place, "500", { invoice: first });

  expect(await isOpen(place)).toBe(true);
});
