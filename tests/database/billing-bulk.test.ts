import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  draft,
  issue,
  itIs,
  line,
  pay,
  runDay,
  schedule,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { student } from "./people.ts";

/** What the office does with several invoices at once: remind, and move what is unpaid. */

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(() => itIs(db, "2026-03-10"));

const due = (first_due: string, count = 1, cadence = "monthly") => ({
  plan: { count, cadence, first_due },
});

type Result = { id: string; number: string | null; outcome: string; to?: string };

async function remind(place: Academy, invoices: unknown[], by = place.enroll): Promise<Result[]> {
  return call(db, by, "remind_invoices", { invoices });
}

async function move(place: Academy, invoices: unknown[], how: object): Promise<Result[]> {
  return call(db, place.enroll, "move_invoices", { invoices, reason: "Agreed by phone", ...how });
}

async function outcomes(results: Promise<Result[]>) {
  return Object.fromEntries((await results).map(({ id, outcome }) => [id, outcome]));
}

async function someoneElse(place: Academy, name: string): Promise<Academy> {
  return { ...place, amara: await student(db.sql, place.id, { name, course: place.path.id }) };
}

const told = async ({ amara }: Academy) =>
  (
    await db.sql`
      select title from notifications
      where user_id = ${amara.user} and type in ('overdue', 'payment_due') order by created_at, title`
  ).map((row) => row.title);

const days = async (place: Academy, id: string) =>
  (await schedule(place, id)).map((one) => one.split(" ")[0]);

test("a reminder by hand is told once, kept with who sent it, and stands for the ladder's own", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("300", due("2026-03-07", 3)));
  expect(await outcomes(remind(place, [invoice]))).toEqual({ [invoice]: "done" });
  expect(await outcomes(remind(place, [invoice], place.admin))).toEqual({
    [invoice]: "reminded_today",
  });
  await runDay(place);
  expect(await told(place)).toEqual(["100.00 EUR is overdue"]);

  const { history } = (await call(db, place.admin, "invoice_page", { invoice })) as {
    history: { kind: string; by?: string; amount?: string }[];
  };
  expect(history.filter(({ kind }) => kind.startsWith("reminded"))).toMatchObject([
    { kind: "reminded_by_hand", by: "Priya Nair", amount: "100.00" },
  ]);
  await itIs(db, "2026-03-11");
  await runDay(place);
  expect(await told(place)).toHaveLength(1);
  await itIs(db, "2026-03-14");
  await runDay(place);
  expect(await told(place)).toHaveLength(2);
});

test("whom the day's work reminded is not reminded again by hand that day", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100", due("2026-03-10")));
  await runDay(place);
  expect(await outcomes(remind(place, [invoice]))).toEqual({ [invoice]: "reminded_today" });
  expect(await told(place)).toEqual(["100.00 EUR is due today"]);
});

test("what is not owed, in review or promised is passed over, each with its reason", async () => {
  const place = await academy(db);
  const bo = await someoneElse(place, "Bo Ng");
  const cy = await someoneElse(place, "Cy Ng");
  const open = await issue(place, line("100", due("2026-03-20")));
  const drafted = await draft(place, line("100"));
  const paid = await issue(place, line("100", due("2026-03-20")));
  await pay(place, "100", { invoice: paid });
  const gone = await issue(place, line("100", due("2026-03-20")));
  await call(db, place.admin, "void_invoice", { invoice: gone, reason: "Wrong course" });
  const lost = await issue(place, line("100", due("2026-03-20")));
  await call(db, place.admin, "write_off_invoice", { invoice: lost, reason: "Dissolved" });
  const claimed = await issue(bo, line("100", due("2026-03-01")));
  await claim(bo, "100", { invoice: claimed });
  const promised = await issue(cy, line("100", due("2026-03-01")));
  await call(db, place.enroll, "promise_payment", {
    student: cy.amara.id,
    promised_on: "2026-03-12",
  });
  const all = [open, drafted, paid, gone, lost, claimed, promised];
  const expected = {
    [open]: "done",
    [drafted]: "draft",
    [paid]: "paid",
    [gone]: "void",
    [lost]: "written_off",
    [claimed]: "in_review",
    [promised]: "promised",
  };

  const before = (await call(db, place.enroll, "chosen_sum", { invoices: all })) as {
    open: { currency: string; open: string }[];
    rows: Result[];
  };
  expect(before.open).toEqual([{ currency: "EUR", open: "300.00" }]);
  expect(Object.fromEntries(before.rows.map((one) => [one.id, one.outcome]))).toEqual(expected);
  expect(await outcomes(remind(place, all))).toEqual(expected);
  expect(await told(place)).toEqual(["100.00 EUR is due on 20 March 2026"]);
  expect(await told(bo)).toEqual([]);
  const moved = await outcomes(move(place, all, { days: 7 }));
  expect(moved).toEqual({ ...expected, [claimed]: "done", [promised]: "done" });
});

test("moving by days shifts every unpaid day alike and leaves what is paid", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("300", due("2026-03-15", 3)));
  await pay(place, "150", { invoice });
  const shown = await call(db, place.admin, "preview_move", { invoices: [invoice], days: 10 });
  expect(shown).toMatchObject([
    { outcome: "done", from: "2026-04-15", to: "2026-04-25", until: "2026-05-25", open: "150.00" },
  ]);
  await move(place, [invoice], { days: 10 });
  expect(await schedule(place, invoice)).toEqual([
    "2026-03-15 100.00 100.00",
    "2026-04-15 50.00 50.00",
    "2026-04-25 50.00 0.00",
    "2026-05-25 100.00 0.00",
  ]);
});

test("moved to a first day, a monthly plan goes on by the month and a weekly one by the week", async () => {
  const place = await academy(db);
  const monthly = await issue(place, line("300", due("2026-03-15", 3)));
  const weekly = await issue(place, line("300", due("2026-03-15", 3, "weekly")));
  await move(place, [monthly, weekly], { first_due: "2026-03-31" });
  expect(await days(place, monthly)).toEqual(["2026-03-31", "2026-04-30", "2026-05-31"]);
  expect(await days(place, weekly)).toEqual(["2026-03-31", "2026-04-07", "2026-04-14"]);
});

test("pressed twice, invoices are moved once; the same day again changes nothing", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100", due("2026-03-15")));
  const twice = await Promise.all([
    outcomes(move(place, [invoice, invoice], { days: 7 })),
    outcomes(move(place, [invoice], { days: 7 })),
  ]);
  expect(twice.map((one) => one[invoice]).sort()).toEqual(["done", "just_moved"]);
  expect(await days(place, invoice)).toEqual(["2026-03-22"]);
  expect(await outcomes(move(place, [invoice], { first_due: "2026-03-22" }))).toEqual({
    [invoice]: "unchanged",
  });
});

test("one invoice that is not the company's refuses them all, and nobody is told", async () => {
  const place = await academy(db);
  const elsewhere = await academy(db);
  const mine = await issue(place, line("100", due("2026-03-01")));
  const theirs = await issue(elsewhere, line("100", due("2026-03-01")));
  await expect(remind(place, [mine, theirs])).rejects.toThrow("invoice_not_found");
  await expect(move(place, [mine, theirs], { days: 7 })).rejects.toThrow("invoice_not_found");
  await expect(call(db, place.enroll, "chosen_sum", { invoices: [theirs] })).rejects.toThrow(
    "invoice_not_found",
  );
  expect(await told(place)).toEqual([]);
  expect(await days(place, mine)).toEqual(["2026-03-01"]);
});

test("none, more than 50, no day, both, none of a day's number and a day past are refused", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100", due("2026-03-15")));
  const many = Array.from({ length: 51 }, () => crypto.randomUUID());
  await expect(remind(place, [])).rejects.toThrow("choose_one_to_fifty_invoices");
  await expect(remind(place, many)).rejects.toThrow("choose_one_to_fifty_invoices");
  await expect(remind(place, [null])).rejects.toThrow("invoice_not_found");
  const how = (terms: object) => move(place, [invoice], terms);
  await expect(how({})).rejects.toThrow("days_are_one_to_365");
  await expect(how({ days: 0 })).rejects.toThrow("days_are_one_to_365");
  await expect(how({ days: 366 })).rejects.toThrow("days_are_one_to_365");
  await expect(how({ days: 7, first_due: "2026-03-20" })).rejects.toThrow("days_are_one_to_365");
  await expect(how({ first_due: "2026-03-09" })).rejects.toThrow("first_day_is_ahead");
  await expect(how({ days: 7, reason: " " })).rejects.toThrow("reason_is_required");
});
