import { beforeAll, expect, test } from "vitest";
import { studentBilling } from "../../lib/billing/student-schema.ts";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  creditOf,
  invoiceOf,
  issue,
  line,
  pay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

const reference = "SEPA 12-ab";
async function another(place: Academy) {
  const other = await student(db.sql, place.id, { mentor: place.mentor, course: place.path.id });
  return { ...place, amara: other };
}
const reverse = ({ admin }: Academy, payment: string) =>
  call(db, admin, "reverse_payment", { payment, reason: "Recorded for the wrong invoice" });
const claimPage = (place: Academy, id: string) =>
  call(db, place.admin, "claim_page", { claim: id });

test("a reference is free again when its payment is reversed, and taken again by the next", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const { payment_id } = await pay(place, "100", { reference });
  await expect(pay(place, "100", { reference })).rejects.toThrow("reference_is_recorded_once");
  await reverse(place, payment_id);

  await pay(place, "100", { reference: "sepa12-AB" });
  expect(await invoiceOf(place, invoice)).toMatchObject({ status: "paid" });
  await expect(pay(place, "100", { reference })).rejects.toThrow("reference_is_recorded_once");
});

test("a payment that was paid back keeps its reference: the money had come", async () => {
  const place = await academy(db);
  const { payment_id } = await pay(place, "100", { reference });
  await call(db, place.admin, "refund_payment", {
    ...{ payment: payment_id, amount: "100", method: "cash", reference: null },
    reason: "Paid too much",
  });

  await expect(pay(place, "100", { reference })).rejects.toThrow("reference_is_recorded_once");
});

test("a student is refused their own reference and never told of another's; the office sees it", async () => {
  const place = await academy(db);
  const other = await another(place);
  await pay(other, "100", { reference });
  await pay(place, "40", { reference: "SEPA 99" });
  await expect(claim(place, "40", { reference: "sepa99" })).rejects.toThrow(
    "reference_is_recorded_once",
  );

  const made = await claim(place, "100", { reference: "sepa 12-AB" });
  const seen = await claimPage(place, made);
  expect(seen.reference_was_used).toBe(true);
  expect(seen.reference_uses).toMatchObject([{ id: null, amount: "100.00", currency: "EUR" }]);
  expect(seen.reference_uses[0].receipt).toMatch(/^R-/);
  const own = studentBilling.parse(await call(db, place.amara.user, "student_billing"));
  expect(JSON.stringify(own)).not.toContain(seen.reference_uses[0].receipt);
});

test("the office decides: the same reference counts once, told apart both count", async () => {
  const place = await academy(db);
  const other = await another(place);
  await pay(other, "100", { reference });
  const made = await claim(place, "30", { reference });
  const approve = (more = {}) => call(db, place.admin, "approve_claim", { claim: made, ...more });
  await expect(approve()).rejects.toThrow("reference_is_recorded_once");
  expect(await creditOf(place)).toBe(0);

  await approve({ reference: "SEPA 12-ab, second" });
  expect(await creditOf(place)).toBe(30);
});

test("or the other payment was the mistake: reversed, it gives the reference to whose it is", async () => {
  const place = await academy(db);
  const other = await another(place);
  const { payment_id } = await pay(other, "30", { reference });
  const made = await claim(place, "30", { reference });
  await reverse(place, payment_id);

  expect((await claimPage(place, made)).reference_uses).toEqual([]);
  await call(db, place.admin, "approve_claim", { claim: made });
  expect(await creditOf(place)).toBe(30);
  expect(await creditOf(other)).toBe(0);
});

test("two students report the same transfer: each report names the other to the office", async () => {
  const place = await academy(db);
  const other = await another(place);
  const [one, two] = [
    await claim(place, "30", { reference }),
    await claim(other, "30", { reference }),
  ];

  expect((await claimPage(place, one)).reference_uses).toMatchObject([{ id: two, receipt: null }]);
  expect((await claimPage(place, two)).reference_uses).toMatchObject([{ id: one, receipt: null }]);
});
