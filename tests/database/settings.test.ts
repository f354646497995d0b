import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  invoiceOf,
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
beforeEach(() => itIs(db, "2026-03-10"));

type Saved = {
  settings: Record<string, unknown>;
  currency: string;
  time_zone: string;
  revision: string;
  changed: { at: string; by: string } | null;
};

const read = (place: Academy, who = place.admin): Promise<Saved> =>
  call(place.db, who, "billing_settings");

async function save(place: Academy, settings: object, more: Partial<Saved> = {}) {
  const { currency, time_zone, revision } = { ...(await read(place)), ...more };
  return call(place.db, place.admin, "save_billing_settings", {
    settings,
    currency,
    time_zone,
    revision,
  });
}

test("an admin changes what is set, the rest stays, and the log has old, new and who", async () => {
  const place = await academy(db);
  const before = await read(place);
  expect(before.changed).toBeNull();
  const revision = await save(place, { grace_days: 3, tax_percent: 7.5 }, { currency: "JPY" });

  const after = await read(place);
  expect(after).toMatchObject({ currency: "JPY", revision, changed: { by: "Elena Marchetti" } });
  expect(after.settings).toEqual({ ...before.settings, grace_days: 3, tax_percent: 7.5 });
  const [log] = await db.sql`
    select admin_id, old_values, new_values from admin_logs where table_name = 'company_settings' and record_id = ${place.id}`;
  expect(log).toMatchObject({
    admin_id: place.admin,
    old_values: { default_currency: "EUR", settings: { grace_days: 10 } },
    new_values: { default_currency: "JPY", settings: { grace_days: 3 } },
  });
});

test("what is no setting of access and billing cannot be slipped in", async () => {
  const place = await academy(db);
  await save(place, { completion_percent: 50, anything: 1, promise_days: 3 });
  const [row] = await db.sql`select settings from company_settings where id = ${place.id}`;
  expect(row?.settings).toMatchObject({ completion_percent: 90, promise_days: 3 });
  expect(row?.settings).not.toHaveProperty("anything");
});

test("two admins at once: the second is told and overwrites nothing", async () => {
  const place = await academy(db);
  const { revision } = await read(place, place.otherAdmin);
  await save(place, { grace_days: 4 });
  await expect(save(place, { grace_days: 9 }, { revision })).rejects.toThrow(
    "settings_changed_elsewhere",
  );
  expect((await read(place)).settings.grace_days).toBe(4);
});

let refusing: Academy | undefined;
test.each([
  { grace_days: -1 },
  { grace_days: 366 },
  { grace_days: 2.5 },
  { grace_days: "10" },
  { grace_days: null },
  { claim_pause_days: 31 },
  { promise_days: 91 },
  { access_starts: "whenever" },
  { payment_approval: "never" },
  { tax_percent: 100.5 },
  { tax_percent: 1.23456 },
  { tax_percent: "19" },
  { tax_inclusive: "yes" },
  { tax_name: "" },
  { tax_name: 7 },
  { bank_details: "x".repeat(1001) },
  { invoice_footer: ["a"] },
  { reminder_days: "7" },
  { reminder_days: [1.5] },
  { reminder_days: ["3"] },
  { reminder_days: [3, 3] },
  { reminder_days: [-61] },
  { reminder_days: [366] },
  { reminder_days: Array.from({ length: 13 }, (_, n) => n) },
])("%j is refused and changes nothing", async (settings) => {
  refusing ??= await academy(db);
  const place = refusing;
  const before = await read(place);
  await expect(save(place, settings)).rejects.toThrow("company_settings_are_valid");
  expect(await read(place)).toEqual(before);
});

test("a currency or a time zone that does not exist is refused by name", async () => {
  const place = await academy(db);
  await expect(save(place, {}, { currency: "XXX" })).rejects.toThrow("currency_is_unknown");
  await expect(save(place, {}, { time_zone: "Europe/Atlantis" })).rejects.toThrow(
    "company_time_zone_exists",
  );
});

test("an issued invoice keeps its tax and its words, a new one takes the new", async () => {
  const place = await academy(db, { tax_percent: 19, tax_name: "VAT", bank_details: "Old bank" });
  const old = await issue(place, line("119"));
  const facts = () => db.sql`select facts from documents where ref_id = ${old}`;
  const [document] = await facts();
  await save(place, { tax_percent: 7, tax_name: "GST", bank_details: "New bank" });

  expect(await invoiceOf(place, old)).toMatchObject({ tax_percent: "19", tax_name: "VAT" });
  expect(await facts()).toEqual([document]);
  const next = await issue(place, line("107"));
  expect(await invoiceOf(place, next)).toMatchObject({ tax_percent: "7", tax_name: "GST" });
  const [printed] = await db.sql`select facts from documents where ref_id = ${next}`;
  expect(printed?.facts.company.bank_details).toBe("New bank");
});

const monthly = (first_due: string) =>
  line("200", { plan: { count: 2, cadence: "monthly", first_due } });

/**
 * Ten students: not billed, paid whole, paid once, ahead, 9 days overdue, 20, 20 with a promise, 20 and held by hand, one of
 * two invoices paid, and one paid before the next was issued.
 */
async function everybody() {
  await itIs(db, "2026-02-01");
  const place = await academy(db);
  const add = () => student(db.sql, place.id, { course: place.path.id });
  const bill = async (first_due: string, paid?: string) => {
    const amara = await add();
    await issue({ ...place, amara }, monthly(first_due));
    if (paid) await pay({ ...place, amara }, paid);
    return amara.id;
  };
  await bill("2026-05-01", "200");
  await bill("2026-02-10", "100");
  await bill("2026-06-01");
  await bill("2026-03-01");
  await bill("2026-02-18");
  const promised = await bill("2026-02-18");
  const held = await bill("2026-02-18");
  const one = { ...place, amara: await add() };
  const [first] = [
    await issue(one, monthly("2026-06-01")),
    await issue(
      one,
      line("50", { plan: { count: 1, cadence: "monthly", first_due: "2026-06-01" } }),
    ),
  ];
  await pay(one, "200", { invoice: first });
  const before = { ...place, amara: await add() };
  await pay(before, "200", { invoice: await issue(before, monthly("2026-06-01")) });
  await issue(before, monthly("2026-07-01"));
  await db.sql`
    insert into access_holds (company_id, student_id, kind, reason, placed_by)
    values (${place.id}, ${held}, 'manual', 'Away for a month', ${place.admin})`;
  await itIs(db, "2026-03-10");
  await call(db, place.admin, "promise_payment", { student: promised, promised_on: "2026-03-20" });
  await runDay(place);
  return place;
}

async function open({ id }: Academy) {
  const rows = await db.sql<{ id: string }[]>`
    select id from students where company_id = ${id} and course_access order by id`;
  return rows.map((row) => row.id);
}

const ask = (place: Academy, access_starts: string, grace_days: number) =>
  call(db, place.admin, "access_change", { access_starts, grace_days });

test("how many lessons a change closes and opens is what the next run of billing does", async () => {
  const place = await everybody();
  const walk = [8, 25, 0, 10].flatMap((grace) =>
    ["first_payment", "sign_up", "full_payment"].map((starts) => ({ starts, grace })),
  );
  const seen = { closes: 0, opens: 0 };
  for (const { starts, grace } of walk) {
    const before = await open(place);
    const said = await ask(place, starts, grace);
    expect(await open(place)).toEqual(before);

    await save(place, { access_starts: starts, grace_days: grace });
    await runDay(place);
    const after = await open(place);
    const done = {
      closes: before.filter((id) => !after.includes(id)).length,
      opens: after.filter((id) => !before.includes(id)).length,
    };
    expect({ starts, grace, ...said }).toEqual({ starts, grace, ...done });
    expect(await ask(place, starts, grace)).toEqual({ closes: 0, opens: 0 });
    seen.closes += done.closes;
    seen.opens += done.opens;
  }
  expect(Math.min(seen.closes, seen.opens)).toBeGreaterThan(3);
});

test("a student who paid, promised, or is held by hand counts as nobody", async () => {
  const place = await everybody();
  // Closed by the first run: 20 days overdue. Open: 9 days overdue, and all who owe nothing yet.
  expect(await ask(place, "sign_up", 0)).toEqual({ closes: 1, opens: 0 });
  expect(await ask(place, "sign_up", 25)).toEqual({ closes: 0, opens: 1 });
  expect(await ask(place, "first_payment", 10)).toMatchObject({ opens: 0 });
});
