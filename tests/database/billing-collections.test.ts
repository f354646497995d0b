import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  holdOf,
  isOpen,
  issue,
  itIs,
  line,
  pay,
  runDay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(() => itIs(db, "2026-03-01"));

const three = { plan: { count: 3, cadence: "monthly", first_due: "2026-03-15" } };

async function behind(settings: Record<string, unknown> = {}) {
  const place = await academy(db, settings);
  const invoice = await issue(place, line("300", three));
  return { ...place, invoice };
}

async function onThe(place: Academy, day: string) {
  await itIs(db, day);
  return runDay(place);
}

const stages = async ({ amara }: Academy) =>
  (
    await db.sql`
      select stage, sent_on::text from payment_reminders where student_id = ${amara.id} order by sent_on, stage`
  ).map((row) => `${row.sent_on} ${row.stage}`);

test("a student falls behind, is closed out after the grace days, pays, and watches on at once", async () => {
  const place = await behind();
  await onThe(place, "2026-03-25");
  expect(await holdOf(place)).toBeNull();
  expect(await isOpen(place)).toBe(true);

  expect(await onThe(place, "2026-03-26")).toMatchObject({ holds_placed: 1 });
  expect(await holdOf(place)).toBe("An instalment has been overdue since 15 March 2026.");
  expect(await isOpen(place)).toBe(false);
  const [student] = await db.sql`select course_access from students where id = ${place.amara.id}`;
  expect(student?.course_access).toBe(false);

  await pay(place, "99.99", { invoice: place.invoice });
  expect(await isOpen(place)).toBe(false);
  await pay(place, "0.01", { invoice: place.invoice });
  expect(await holdOf(place)).toBeNull();
  expect(await isOpen(place)).toBe(true);
  const told = await db.sql`
    select type from notifications where user_id = ${place.amara.user} and type in ('on_hold', 'restored') order by created_at`;
  expect(told.map((row) => row.type)).toEqual(["on_hold", "restored"]);
});

test("approving a claim opens the lessons in the same moment", async () => {
  const place = await behind({ claim_pause_days: 0 });
  await onThe(place, "2026-03-26");
  const made = await claim(place, "100", { invoice: place.invoice });
  await onThe(place, "2026-03-27");
  expect(await isOpen(place)).toBe(false);
  await call(db, place.enroll, "approve_claim", { claim: made });
  expect(await isOpen(place)).toBe(true);
});

test.each(["manual", "expiry"])("a %s hold is never lifted by a payment", async (kind) => {
  const place = await behind();
  await db.sql`insert into access_holds (company_id, student_id, kind, reason, placed_by)
    values (${place.id}, ${place.amara.id}, ${kind}, 'Asked for a pause', ${place.admin})`;
  await onThe(place, "2026-03-26");
  await pay(place, "300", { invoice: place.invoice });
  expect(await holdOf(place)).toBeNull();
  expect(await isOpen(place)).toBe(false);
  const told =
    await db.sql`select from notifications where user_id = ${place.amara.user} and type = 'restored'`;
  expect(told).toHaveLength(0);
});

test("each reminder goes out once, on its day", async () => {
  const place = await behind();
  for (const day of [
    "03-07",
    "03-08",
    "03-08",
    "03-14",
    "03-15",
    "03-16",
    "03-18",
    "03-22",
    "03-24",
  ])
    await onThe(place, `2026-${day}`);
  expect(await stages(place)).toEqual([
    "2026-03-08 -7",
    "2026-03-14 -1",
    "2026-03-15 0",
    "2026-03-18 3",
    "2026-03-22 7",
  ]);
});

test("after missed days only the highest reminder goes out, and the hold is there", async () => {
  const place = await behind();
  expect(await onThe(place, "2026-04-14")).toMatchObject({ reminders: 2, holds_placed: 1 });
  expect(await stages(place)).toEqual(["2026-04-14 -1", "2026-04-14 7"]);
});

test("running a day twice, or twice at once, does everything once", async () => {
  const place = await behind();
  await itIs(db, "2026-03-26");
  const runs = await Promise.all([runDay(place), runDay(place), runDay(place)]);
  expect(runs.map((run) => run.reminders).sort()).toEqual([0, 0, 1]);
  expect(runs.map((run) => run.holds_placed).sort()).toEqual([0, 0, 1]);
  expect(await runDay(place)).toMatchObject({ reminders: 0, holds_placed: 0, holds_lifted: 0 });
});

test("a large company is billed a few students at a time, and nobody is left out", async () => {
  const place = await behind();
  for (const name of ["Bilal Haddad", "Chloe Martin"]) {
    const amara = await student(db.sql, place.id, {
      mentor: place.mentor,
      course: place.path.id,
      name,
    });
    await issue({ ...place, amara }, line("300", three));
  }
  await itIs(db, "2026-03-26");
  const batches = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const batch = await call(db, "service_role", "run_billing_day", {
      company: place.id,
      after,
      limit: 2,
    });
    batches.push([batch.students, batch.holds_placed]);
    after = batch.next;
  }
  expect(batches).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test("a payment under review pauses reminders and the hold for some days, and only the first time", async () => {
  const place = await behind({ claim_pause_days: 5 });
  await itIs(db, "2026-03-24");
  const first = await claim(place, "100", { invoice: place.invoice });
  expect(await onThe(place, "2026-03-29")).toMatchObject({ reminders: 0, holds_placed: 0 });
  expect(await onThe(place, "2026-03-30")).toMatchObject({ reminders: 1, holds_placed: 1 });

  await call(db, place.admin, "refuse_claim", { claim: first, reason: "Nothing arrived" });
  await claim(place, "100", { invoice: place.invoice });
  expect(await runDay(place)).toMatchObject({ holds_lifted: 0 });
  expect(await isOpen(place)).toBe(false);
});

test("a promise keeps lessons open until its day; students give one for the same debt", async () => {
  const place = await behind({ promise_days: 14 });
  const promise = (on: string, by = place.amara.user) =>
    call(db, by, "promise_payment", { student: place.amara.id, promised_on: on });
  await itIs(db, "2026-03-20");
  await expect(promise("2026-04-04")).rejects.toThrow("promise_is_too_far");
  await expect(promise("2026-03-19")).rejects.toThrow("promise_is_too_far");
  await expect(promise("2026-04-03", place.mentor)).rejects.toThrow("student_not_found");
  await promise("2026-04-03");
  expect(await onThe(place, "2026-04-03")).toMatchObject({ reminders: 0, holds_placed: 0 });
  expect(await onThe(place, "2026-04-04")).toMatchObject({ holds_placed: 1 });
  await expect(promise("2026-04-10")).rejects.toThrow("promise_was_given");
  expect(await isOpen(place)).toBe(false);
  await promise("2026-05-10", place.enroll);
  expect(await isOpen(place)).toBe(true);
});

test("moving the overdue instalment, crediting it or giving it up opens the lessons, too", async () => {
  const steps: [string, Record<string, unknown>][] = [
    ["reschedule_invoice", { instalments: [{ due_date: "2026-06-01", amount: "300" }] }],
    ["credit_invoice", { amount: "300" }],
    ["write_off_invoice", {}],
    ["void_invoice", {}],
  ];
  for (const [step, args] of steps) {
    const place = await behind();
    await onThe(place, "2026-03-26");
    expect(await isOpen(place)).toBe(false);
    await call(db, place.admin, step, { invoice: place.invoice, reason: "Agreed so", ...args });
    expect(await isOpen(place), step).toBe(true);
    await itIs(db, "2026-03-01");
  }
});

test("a payment that bounced closes the lessons with the next day's work, not before", async () => {
  const place = await behind();
  await itIs(db, "2026-03-14");
  const { payment_id } = await pay(place, "100", { invoice: place.invoice });
  await itIs(db, "2026-03-30");
  await call(db, place.admin, "reverse_payment", { payment: payment_id, reason: "Bounced" });
  expect(await isOpen(place)).toBe(true);
  expect(await runDay(place)).toMatchObject({ holds_placed: 1 });
});

test("credit meets an instalment on the day it is due", async () => {
  const place = await academy(db);
  const first = await issue(place, line("50"));
  const later = await issue(place, line("100", three));
  await pay(place, "80", { invoice: first });
  await onThe(place, "2026-03-14");
  const settled = async () =>
    (await db.sql`select settled::float8 as settled from invoices where id = ${later}`)[0]?.settled;
  expect(await settled()).toBe(0);
  await onThe(place, "2026-03-15");
  expect(await settled()).toBe(30);
});

test.each([
  ["sign_up", [true, true, true]],
  ["first_payment", [false, true, true]],
  ["full_payment", [false, false, true]],
])("where access starts at %s", async (access_starts, open) => {
  const place = await behind({ access_starts });
  expect(await isOpen(place)).toBe(open[0]);
  await pay(place, "99", { invoice: place.invoice });
  expect(await isOpen(place)).toBe(open[0]);
  await pay(place, "1", { invoice: place.invoice });
  expect(await isOpen(place)).toBe(open[1]);
  await pay(place, "200", { invoice: place.invoice });
  expect(await isOpen(place)).toBe(open[2]);
  // Access has started: a second invoice does not stop it.
  await issue(place, line("100", three));
  await runDay(place);
  expect(await isOpen(place)).toBe(open[2]);
});

test("an enrollment whose last day has passed ends", async () => {
  const place = await behind();
  await db.sql`update enrollments set starts_on = '2026-01-01', ends_on = '2026-03-02' where student_id = ${place.amara.id}`;
  expect(await onThe(place, "2026-03-02")).toMatchObject({ enrollments_ended: 0 });
  expect(await onThe(place, "2026-03-03")).toMatchObject({ enrollments_ended: 1 });
  expect(await isOpen(place)).toBe(false);
});

test("ageing of a day past says what was owed then, whatever came later", async () => {
  const place = await behind();
  const owed = async (as_of?: string) =>
    (await call(db, place.admin, "ageing", as_of ? { as_of } : {})).currencies[0];
  await itIs(db, "2026-05-20");
  const before = await owed();
  expect(before).toEqual({
    currency: "EUR",
    not_due: "0.00",
    days_1_30: "100.00",
    days_31_60: "100.00",
    days_61_90: "100.00",
    over_90: "0.00",
    total: "300.00",
  });
  await itIs(db, "2026-05-25");
  const { payment_id } = await pay(place, "150", {
    invoice: place.invoice,
    received_on: "2026-05-22",
  });
  await call(db, place.admin, "reschedule_invoice", {
    invoice: place.invoice,
    instalments: [{ due_date: "2026-08-01", amount: "150" }],
    reason: "Agreed by phone",
  });
  await itIs(db, "2026-06-01");
  await call(db, place.admin, "reverse_payment", { payment: payment_id, reason: "Bounced" });
  await call(db, place.admin, "write_off_invoice", { invoice: place.invoice, reason: "Gone" });
  await itIs(db, "2026-06-10");

  expect(await owed()).toBeUndefined();
  expect(await owed("2026-05-20")).toEqual(before);
  expect(await owed("2026-05-23")).toMatchObject({ total: "150.00", days_61_90: "0.00" });
  expect(await owed("2026-05-31")).toMatchObject({ total: "150.00", not_due: "150.00" });
  expect(await owed("2026-02-28")).toBeUndefined();
});

test("the collections page adds nothing up across currencies", async () => {
  const place = await behind();
  await issue(place, line("9000", { currency: "JPY", ...three }));
  await itIs(db, "2026-03-25");
  await pay(place, "30", { invoice: place.invoice, received_on: "2026-03-24" });
  const page = await call(db, place.enroll, "collections");
  expect(page.currencies).toEqual([
    { currency: "EUR", open: "270.00", overdue: "70.00", students_overdue: 1, credit: "0.00" },
    { currency: "JPY", open: "9000", overdue: "3000", students_overdue: 1, credit: "0" },
  ]);
  expect(page).toMatchObject({ holds_tomorrow: 1, students_on_hold: 0, claims_in_review: 0 });
  expect(page.weeks).toContainEqual({
    week: "2026-03-23",
    currency: "EUR",
    due: "0.00",
    collected: "30.00",
  });
});

test("a mentor learns whether a student is in good standing, and nothing about money", async () => {
  const place = await behind();
  const look = () => call(db, place.mentor, "standing", { student: place.amara.id });
  expect(await look()).toBe("good_standing");
  await onThe(place, "2026-03-26");
  expect(await look()).toBe("on_hold");
  const counts = await db.as(place.mentor, async (tx) => [
    await tx`select from invoices`,
    await tx`select from installment_plans`,
    await tx`select from payments`,
  ]);
  expect(counts.map((rows) => rows.length)).toEqual([0, 0, 0]);
});
