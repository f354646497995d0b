import { beforeAll, beforeEach, expect, test } from "vitest";
import { whatWorksSchema } from "../../lib/billing/collection-schema.ts";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  issue,
  itIs,
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
  await itIs(db, "2026-02-01");
  place = await academy(db, { grace_days: 10, reminder_days: [-7, 0, 3] });
});

const works = async (who = place.admin) => whatWorksSchema.parse(await call(db, who, "what_works"));
const due = (day: string, more = {}) =>
  issue(place, line("100", { instalments: [{ due_date: day, amount: "100" }], ...more }));

/** The day's work on each of these days. */
async function days(...all: string[]) {
  for (const day of all) {
    await itIs(db, day);
    await runDay(place);
  }
}
async function paid(received_on: string, invoice: string, recorded = received_on) {
  await itIs(db, recorded);
  return pay(place, "100", { received_on, invoice });
}

test("nothing fell due yet: nothing is said", async () => {
  await due("2026-03-01");

  expect(await works()).toEqual([]);
});

test("each instalment counts once, for the last step before it was paid", async () => {
  const [early, first, second, held, open] = [
    await due("2026-03-01"),
    await due("2026-03-01"),
    await due("2026-03-01"),
    await due("2026-03-01"),
    await due("2026-03-01"),
  ];
  await paid("2026-02-20", early);
  await days("2026-02-22");
  await paid("2026-02-22", first);
  await days("2026-03-01", "2026-03-04");
  await paid("2026-03-05", second);
  await days("2026-03-12");
  await db.sql`update access_holds set placed_at = '2026-03-12T06:00Z' where company_id = ${place.id}`;
  await paid("2026-03-13", held);

  expect(await works()).toEqual([
    {
      currency: "EUR",
      since: "2025-03-13",
      instalments: 5,
      unreminded: 20,
      stages: [
        { stage: -7, share: 20 },
        { stage: 3, share: 20 },
      ],
      by_hand: 0,
      held: 20,
      written_off: 0,
      unpaid: 20,
      days_late: 4,
    },
  ]);
  await call(db, place.admin, "write_off_invoice", { invoice: open, reason: "Given up" });
  expect(await works()).toMatchObject([{ written_off: 20, unpaid: 0 }]);
  await itIs(db, "2027-01-05");
  expect(await works()).toMatchObject([{ written_off: 0, unpaid: 20 }]);
});

test("a reminder the office sent is a step of its own, about what was due by then", async () => {
  const invoice = await issue(
    place,
    line("200", {
      instalments: ["2026-03-01", "2026-04-01"].map((due_date) => ({ due_date, amount: "100" })),
    }),
  );
  await itIs(db, "2026-03-02");
  await call(db, place.enroll, "remind_invoices", { invoices: [invoice] });
  await paid("2026-03-03", invoice);
  await paid("2026-03-04", invoice);
  await itIs(db, "2026-04-02");

  expect(await works()).toMatchObject([{ by_hand: 50, unreminded: 50, stages: [] }]);
});

test("money counts from the day it came, not from when somebody approved it", async () => {
  const invoice = await due("2026-03-01");
  await days("2026-03-05");
  await paid("2026-02-20", invoice, "2026-03-05");

  expect(await works()).toMatchObject([{ unreminded: 100, stages: [], days_late: null }]);
});

test("a hold that waited for the first payment is none of collecting", async () => {
  place = await academy(db, { access_starts: "first_payment" });
  const invoice = await due("2026-03-01");
  await paid("2026-03-01", invoice, "2026-03-02");

  expect(await works()).toMatchObject([{ unreminded: 100, held: 0 }]);
});

test("a payment that bounced leaves its instalment unpaid; what was credited whole is not counted", async () => {
  const invoice = await due("2026-03-01");
  const gift = await due("2026-03-01");
  await call(db, place.admin, "credit_invoice", { invoice: gift, amount: "100", reason: "A gift" });
  await call(db, place.admin, "void_invoice", {
    invoice: await due("2026-03-01"),
    reason: "Wrong course",
  });
  const { payment_id } = await paid("2026-03-01", invoice, "2026-03-02");
  expect(await works()).toMatchObject([{ instalments: 1, unpaid: 0 }]);
  await call(db, place.admin, "reverse_payment", { payment: payment_id, reason: "It bounced" });

  expect(await works()).toMatchObject([{ instalments: 1, unpaid: 100 }]);
});

test("currencies stand apart, and what fell due longer than a year ago is left", async () => {
  await due("2026-03-01");
  await due("2026-03-10", {
    currency: "JPY",
    items: [{ description: "The course", unit_price: "100" }],
  });
  await itIs(db, "2027-03-05");

  expect(await works()).toMatchObject([{ currency: "JPY", since: "2026-03-05", instalments: 1 }]);
});

test("students and mentors see nothing of it", async () => {
  for (const who of [place.amara.user, place.mentor])
    await expect(works(who)).rejects.toThrow("not_allowed");
});
