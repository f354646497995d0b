import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { asCaller } from "../../supabase/local/caller.ts";
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
  wrongTotals,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(() => itIs(db, "2026-03-10"));

const three = { plan: { count: 3, cadence: "monthly", first_due: "2026-03-01" } };

/** Everything that can happen to one student's money, one after the other. */
const story: [string, (place: Academy, made: Record<string, string>) => Promise<unknown>][] = [
  ["a draft", async (place, made) => (made.draft = await draft(place, line("70")))],
  [
    "a draft thrown away",
    ({ admin }, made) => call(db, admin, "delete_draft", { invoice: made.draft }),
  ],
  ["an invoice", async (place, made) => (made.first = await issue(place, line("300", three)))],
  ["one in another currency", (place) => issue(place, { ...line("90000"), currency: "JPY" })],
  ["a part of it paid", async (place, made) => Object.assign(made, await pay(place, "130"))],
  ["a claim", async (place, made) => (made.claim = await claim(place, "40"))],
  [
    "the claim refused",
    ({ enroll }, made) =>
      call(db, enroll, "refuse_claim", { claim: made.claim, reason: "Nothing came" }),
  ],
  [
    "a day on which lessons close",
    async (place) => {
      await itIs(db, "2026-04-20");
      await runDay(place);
    },
  ],
  [
    "another schedule",
    ({ admin }, made) =>
      call(db, admin, "reschedule_invoice", {
        invoice: made.first,
        reason: "Asked for time",
        instalments: [
          { due_date: "2026-05-01", amount: "100" },
          { due_date: "2026-06-01", amount: "70" },
        ],
      }),
  ],
  [
    "a credit note",
    ({ admin }, made) =>
      call(db, admin, "credit_invoice", {
        invoice: made.first,
        amount: "30",
        reason: "Late start",
      }),
  ],
  [
    "written off",
    ({ admin }, made) =>
      call(db, admin, "write_off_invoice", { invoice: made.first, reason: "Moved away" }),
  ],
  [
    "paid after all, and more",
    async (place, made) => {
      const { payment_id } = (await pay(place, "500", { invoice: made.first })) as {
        payment_id: string;
      };
      made.surplus = payment_id;
    },
  ],
  [
    "some of it paid back",
    ({ admin }, made) =>
      call(db, admin, "refund_payment", {
        payment: made.surplus,
        amount: "20",
        method: "cash",
        reference: null,
        reason: "Too much",
      }),
  ],
  [
    "the first payment bounced",
    ({ admin }, made) =>
      call(db, admin, "reverse_payment", { payment: made.payment_id, reason: "It bounced" }),
  ],
  ["a second invoice", async (place, made) => (made.second = await issue(place, line("900")))],
  [
    "one that is taken back",
    async (place) =>
      call(db, place.admin, "void_invoice", {
        invoice: await issue(place, { ...line("80"), currency: "USD" }),
        reason: "Twice",
      }),
  ],
];

test("whatever happens, totals say what the facts say, folded or not", async () => {
  const place = await academy(db);
  const made: Record<string, string> = {};
  for (const [what, happen] of story) {
    await happen(place, made);
    expect(Array.from(await wrongTotals(db)), what).toEqual([]);
  }
  await db.sql`select private.fold_totals()`;
  expect(Array.from(await db.sql`select from private.total_changes`)).toEqual([]);
  expect(Array.from(await wrongTotals(db)), "folded").toEqual([]);
});

test("payments of many students at once neither wait for each other's totals nor lose one", async () => {
  const place = await academy(db);
  const students: Academy["amara"][] = [];
  for (let n = 0; n < 12; n += 1)
    students.push(await student(db.sql, place.id, { name: `Student ${n}` }));
  const all = students.map((amara) => ({ ...place, amara }));
  await Promise.all(all.map((one) => issue(one, line("300", three))));
  await Promise.all(
    Array.from({ length: 10 }, () =>
      all.map((one) => pay(one, "17", { reference: randomUUID() })),
    ).flat(),
  );

  expect(Array.from(await wrongTotals(db))).toEqual([]);
  const now = (await call(db, place.admin, "collections")) as { currencies: unknown[] };
  expect(now.currencies).toEqual([
    { currency: "EUR", open: "1560.00", overdue: "0.00", students_overdue: 0, credit: "0.00" },
  ]);
});

test("one who has not finished holds up nobody else, whatever both change", async () => {
  const place = await academy(db);
  const other = { ...place, amara: await student(db.sql, place.id, { name: "Bo Ng" }) };
  const [mine, theirs] = [
    await issue(place, line("300", three)),
    await issue(other, line("300", three)),
  ];
  const again = {
    instalments: [{ due_date: "2026-04-01", amount: "300" }],
    reason: "Asked for time",
  };
  const slow = db.connect();

  await asCaller(
    slow,
    { role: "authenticated", claims: { sub: place.admin, role: "authenticated" } },
    async (tx) => {
      await tx`select reschedule_invoice(${mine}, ${tx.json(again.instalments)}, ${again.reason})`;
      // The same days of the same totals, and every change folded meanwhile.
      await call(db, place.admin, "reschedule_invoice", { invoice: theirs, ...again });
      await db.sql`select private.fold_totals()`;
    },
  );
  await slow.end();

  expect(Array.from(await wrongTotals(db))).toEqual([]);
});

test("changes are folded by those who make them, so that few are ever left", async () => {
  const place = await academy(db);
  for (let n = 0; n < 120; n += 1) await draft(place, line("10"));
  await Promise.all(Array.from({ length: 120 }, () => issue(place, line("10"))));

  const [left] = await db.sql`select count(*)::integer as n from private.total_changes`;
  expect(left?.n).toBeLessThan(512);
  expect(Array.from(await wrongTotals(db))).toEqual([]);
});

test("what was written past the triggers is counted anew", async () => {
  const place = await academy(db);
  await issue(place, line("300", three));
  await db.sql`delete from private.debts where company_id = ${place.id}`;
  await db.sql`delete from private.total_days where company_id = ${place.id}`;
  expect(await wrongTotals(db)).not.toHaveLength(0);

  await db.sql`select private.count_anew(${place.id})`;

  expect(Array.from(await wrongTotals(db))).toEqual([]);
});

test("a filter that totals can answer counts what is found", async () => {
  const place = await academy(db);
  await draft(place, line("10"));
  for (const day of ["2026-02-01", "2026-03-12", "2026-03-30", "2026-09-01"])
    await issue(place, line("10", { plan: { count: 1, first_due: day } }));
  await pay(place, "10");
  const numbers: Record<string, number> = {};
  for (const filter of [
    {},
    { status: "draft" },
    { status: "open" },
    { status: "overdue" },
    { status: "paid" },
    { due: "week" },
    { due: "month" },
    { due: "later" },
    { due: "overdue" },
    { status: "paid", due: "week" },
    { currency: "USD" },
  ]) {
    const page = (await call(db, place.admin, "invoices_list", { filter })) as {
      total: number;
      rows: unknown[];
    };
    expect(page.total, JSON.stringify(filter)).toBe(page.rows.length);
    numbers[JSON.stringify(filter)] = page.total;
  }
  expect(numbers).toMatchObject({ "{}": 5, '{"status":"open"}': 3, '{"due":"month"}': 2 });
});
