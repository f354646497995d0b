import { beforeAll, expect, test } from "vitest";
import { academy, call, holdOf, issue, line, runDay } from "./billing-academy.ts";
import { createDatabase, type Database } from "./database.ts";

/*
 * The company's calendar as it is, not as a test sets it: Kiritimati is 25 hours ahead of Pago Pago, so at any moment
 * one of them is on a later day.
 */
let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academyIn(zone: string) {
  const place = await academy(db, { grace_days: 0 });
  await db.sql`update company_settings set time_zone = ${zone} where id = ${place.id}`;
  return place;
}

const todayIn = async (id: string) => {
  const [row] = await db.sql`select private.today(${id})::text as day`;
  return row?.day as string;
};

test("an instalment is overdue where its day is over, and not where it still is", async () => {
  const [east, west] = [
    await academyIn("Pacific/Kiritimati"),
    await academyIn("Pacific/Pago_Pago"),
  ];
  const due = await todayIn(west.id);
  expect((await todayIn(east.id)) > due).toBe(true);
  for (const place of [east, west]) {
    await issue(place, line("100", { instalments: [{ due_date: due, amount: "100" }] }));
    await runDay(place);
  }
  expect(await holdOf(east)).toMatch(/^An instalment has been overdue since/);
  expect(await holdOf(west)).toBeNull();
  const told = async (user: string) =>
    (
      await db.sql`select title from notifications where user_id = ${user} and type in ('payment_due', 'overdue')`
    ).map(({ title }) => title);
  expect(await told(west.amara.user)).toEqual(["100.00 EUR is due today"]);
  const aged = async ({ admin }: typeof east) => (await call(db, admin, "ageing")).currencies;
  expect(await aged(east)).toMatchObject([{ not_due: "0.00", days_1_30: "100.00" }]);
  expect(await aged(west)).toMatchObject([{ not_due: "100.00", days_1_30: "0.00" }]);
});
