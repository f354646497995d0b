import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  holdOf,
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
  const place = await academy(db);
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
  const facts = () => db.sql`select facts from documents where invoice_id = ${old}`;
  const [document] = await facts();
  await save(place, { tax_percent: 7, tax_name: "GST", bank_details: "New bank" });

  expect(await invoiceOf(place, old)).toMatchObject({ tax_percent: "19", tax_name: "VAT" });
  expect(await facts()).toEqual([document]);
  const next = await issue(place, line("107"));
  expect(await invoiceOf(place, next)).toMatchObject({ tax: "7.00", tax_name: "GST" });
  const [printed] = await db.sql`select facts from documents where invoice_id = ${next}`;
  expect(printed?.facts.company.bank_details).toBe("New bank");
});

describe("how many lessons a change closes and opens is what the next run of billing does", () => {
  const monthly = { plan: { count: 2, cadence: "monthly", first_due: "2026-03-01" } };

  /** Eight students: none billed, paid whole, paid once, ahead, 9 and 20 days overdue, 20 with a promise, 20 and held by hand. */
  async function everybody(settings: Record<string, unknown>) {
    await itIs(db, "2026-02-01");
    const place = await academy(db, settings);
    const due = (first_due: string) =>
      line("200", { plan: { count: 2, cadence: "monthly", first_due } });
    const others = await Promise.all(
      Array.from({ length: 7 }, () => student(db.sql, place.id, { course: place.path.id })),
    );
    const bill = async (n: number, invoice: Record<string, unknown>, paid?: string) => {
      const amara = others[n] ?? place.amara;
      await issue({ ...place, amara }, invoice);
      if (paid) await pay({ ...place, amara }, paid);
      return amara.id;
    };
    await bill(0, due("2026-05-01"), "200");
    await bill(1, due("2026-02-10"), "100");
    await bill(2, due("2026-06-01"));
    await bill(3, line("200", monthly));
    await bill(4, due("2026-02-18"));
    const promised = await bill(5, due("2026-02-18"));
    const held = await bill(6, due("2026-02-18"));
    await db.sql`
      insert into access_holds (company_id, student_id, kind, reason, placed_by)
      values (${place.id}, ${held}, 'manual', 'Away for a month', ${place.admin})`;
    await itIs(db, "2026-03-10");
    await call(db, place.admin, "promise_payment", { student: promised, promised_on: "2026-03-20" });
    await runDay(place);
    return place;
  }

  const open = async ({ id }: Academy) =>
    (
      await db.sql<{ id: string }[]>`
        select id from students where company_id = ${id} and course_access order by id`
    ).map((row) => row.id);

  const ways = ["sign_up", "first_payment", "full_payment"];
  const days = [0, 8, 10, 25];
  const changes = ways.flatMap((from) =>
    ways.flatMap((to) => days.map((grace) => ({ from, to, grace }))),
  );

  test.each(changes)("from $from to $to with $grace days", async ({ from, to, grace }) => {
    const place = await everybody({ access_starts: from, grace_days: 10 });
    const before = await open(place);
    const said = await call(db, place.admin, "access_change", {
      access_starts: to,
      grace_days: grace,
    });
    expect(await open(place)).toEqual(before);

    await save(place, { access_starts: to, grace_days: grace });
    await runDay(place);
    const after = await open(place);
    expect(said).toEqual({
      closes: before.filter((id) => !after.includes(id)).length,
      opens: after.filter((id) => !before.includes(id)).length,
    });
    if (from === to && grace === 10) expect(said).toEqual({ closes: 0, opens: 0 });
  });

  test("the counts are not all nothing", async () => {
    const place = await everybody({ access_starts: "sign_up", grace_days: 10 });
    const ask = (access_starts: string, grace_days: number) =>
      call(db, place.admin, "access_change", { access_starts, grace_days });
    expect(await holdOf(place)).toBeNull();
    expect(await ask("full_payment", 0)).toMatchObject({ closes: 4, opens: 0 });
    expect(await ask("sign_up", 25)).toEqual({ closes: 0, opens: 1 });
  });
});
