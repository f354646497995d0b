import { randomUUID } from "node:crypto";
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
  proof,
  runDay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { course, student } from "./people.ts";

type Row = { id: string; number: string | null; student: string; amount: string };
type Invoice = {
  may: string[];
  history: { kind: string }[];
  payments: { here: string; refundable: string }[];
  schedule: { settled: string }[];
};
type Page = { rows: Row[]; total: number; preceding: number; has_next: boolean };

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(() => itIs(db, "2026-03-10"));

const list = (place: Academy, more: Record<string, unknown> = {}) =>
  call(db, place.enroll, "invoices_list", more) as Promise<Page & { totals: unknown[] }>;
const page = (place: Academy, invoice: string, who = place.admin) =>
  call(db, who, "invoice_page", { invoice }) as Promise<Invoice>;
const due = (day: string) => ({ instalments: [{ due_date: day, amount: "100.00" }] });
const found = async (place: Academy, filter: Record<string, string>) =>
  (await list(place, { filter })).rows.map(({ id }) => id).sort();

async function someoneElse(place: Academy, name: string) {
  return { ...place, amara: await student(db.sql, place.id, { name, course: place.path.id }) };
}

test.each(["number", "due", "amount", "student"])(
  "paging by %s shows every invoice once, forwards and back",
  async (sort) => {
    const place = await academy(db);
    for (let n = 0; n < 53; n += 1) {
      const invoice = line(String(100 + (n % 5)), {
        plan: { first_due: `2026-03-${10 + (n % 9)}` },
      });
      if (n % 10 === 0) await draft(place, invoice);
      else await issue(place, invoice);
    }
    for (const dir of ["asc", "desc"]) {
      const first = await list(place, { sort, dir });
      const second = await list(place, { sort, dir, after: first.rows.at(-1)?.id });
      const third = await list(place, { sort, dir, after: second.rows.at(-1)?.id });
      const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(all).size).toBe(53);
      expect([first, second, third].map((one) => [one.preceding, one.total, one.has_next])).toEqual(
        [
          [0, 53, true],
          [25, 53, true],
          [50, 53, false],
        ],
      );
      const back = await list(place, { sort, dir, before: third.rows[0]?.id });
      expect(back.rows).toEqual(second.rows);
    }
  },
  30_000,
);

test("each filter finds what its word says", async () => {
  const place = await academy(db);
  const other = await someoneElse(place, "Bo Ng");
  const drafted = await draft(place, line("100"));
  const open = await issue(place, line("100", due("2026-03-20")));
  const behind = await issue(other, line("100", due("2026-03-01")));
  const paid = await issue(place, line("100", due("2026-03-20")));
  await pay(place, "100", { invoice: paid });
  const gone = await issue(place, line("100", due("2026-03-20")));
  await call(db, place.admin, "void_invoice", { invoice: gone, reason: "Wrong course" });
  const lost = await issue(place, line("100", due("2026-03-20")));
  await call(db, place.admin, "write_off_invoice", { invoice: lost, reason: "Dissolved" });

  expect(await found(place, { status: "draft" })).toEqual([drafted]);
  expect(await found(place, { status: "open" })).toEqual([open, behind].sort());
  expect(await found(place, { status: "overdue" })).toEqual([behind]);
  expect(await found(place, { status: "paid" })).toEqual([paid]);
  expect(await found(place, { status: "void" })).toEqual([gone]);
  expect(await found(place, { status: "written_off" })).toEqual([lost]);
  expect(await found(place, { due: "week" })).toEqual([]);
  expect(await found(place, { due: "month" })).toEqual([open]);
  expect(await found(place, { student: other.amara.id })).toEqual([behind]);
  expect(await found(place, { currency: "JPY" })).toEqual([]);
  expect((await list(place)).totals).toEqual([
    { currency: "EUR", open: "200.00", overdue: "100.00" },
  ]);

  await claim(place, "100", { invoice: open });
  expect(await found(place, { status: "review" })).toEqual([open]);
  await itIs(db, "2026-03-12");
  await runDay(place);
  expect(await found(place, { status: "hold" })).toEqual([behind]);
});

test("invoices are found by their course, by when they were issued and by when they are due", async () => {
  const place = await academy(db);
  const other = await course(db.sql, place.id);
  const issuedOn = async (day: string) => {
    await itIs(db, day);
    return issue(place, line("100", { ...due("2026-12-01"), course_id: place.path.id }));
  };
  const days = ["2025-12-10", "2025-12-11", "2026-01-01", "2026-02-08", "2026-02-09"];
  const past: string[] = [];
  for (const day of days) past.push(await issuedOn(day));
  await itIs(db, "2026-03-10");
  const dues = ["2026-03-09", "2026-03-10", "2026-03-17", "2026-03-18", "2026-04-09", "2026-04-10"];
  const coming: string[] = [];
  for (const day of dues)
    coming.push(await issue(place, line("100", { ...due(day), course_id: other.id })));

  const some = (...ids: (string | undefined)[]) => ids.toSorted();
  expect(await found(place, { course: place.path.id })).toEqual(some(...past));
  expect(await found(place, { course: other.id })).toEqual(some(...coming));
  const old = { course: place.path.id };
  expect(await found(place, { ...old, issued: "month" })).toEqual(some(past[4]));
  expect(await found(place, { ...old, issued: "quarter" })).toEqual(some(...past.slice(1)));
  expect(await found(place, { ...old, issued: "year" })).toEqual(some(...past.slice(2)));
  expect(await found(place, { ...old, issued: "before" })).toEqual(some(past[0], past[1]));
  const fresh = { course: other.id };
  expect(await found(place, { ...fresh, due: "overdue" })).toEqual(some(coming[0]));
  expect(await found(place, { ...fresh, due: "week" })).toEqual(some(coming[1], coming[2]));
  expect(await found(place, { ...fresh, due: "month" })).toEqual(some(...coming.slice(1, 5)));
  expect(await found(place, { ...fresh, due: "later" })).toEqual(some(coming[5]));
});

test("a search finds an invoice by its number, its student and the reference of its payment", async () => {
  const place = await academy(db);
  const other = await someoneElse(place, "Søren Østergaard");
  const mine = await issue(place, line("100"));
  const theirs = await issue(other, line("100"));
  await pay(place, "100", { invoice: mine, reference: "TRF 4411-A" });
  const [row] = (await list(place, { filter: { student: other.amara.id } })).rows;

  expect(await found(place, { q: row?.number ?? "" })).toEqual([theirs]);
  expect(await found(place, { q: "østerg" })).toEqual([theirs]);
  expect(await found(place, { q: "4411-a" })).toEqual([mine]);
  expect(await found(place, { q: "%" })).toEqual([]);
  const elsewhere = await academy(db);
  expect(await found(elsewhere, { q: "TRF 4411" })).toEqual([]);
});

test("a file holds every invoice of the filter once", async () => {
  const place = await academy(db);
  const ids = [await issue(place, line("100")), await issue(place, line("200"))];
  await draft(place, line("300"));
  const file = (await call(db, place.enroll, "invoices_export", {
    filter: { status: "open" },
  })) as Page;
  expect(file.rows.map(({ id }) => id)).toEqual(ids);
  expect(file.has_next).toBe(false);
});

test("an invoice offers what its reader may do in its state, and nothing else", async () => {
  const place = await academy(db);
  const drafted = (await draft(place, line("100"))) as string;
  expect((await page(place, drafted, place.enroll)).may).toEqual(["edit", "issue", "delete"]);
  const open = await issue(place, line("100"));
  expect((await page(place, open, place.enroll)).may).toEqual(["record", "reschedule", "promise"]);
  expect((await page(place, open)).may).toEqual([
    "record",
    "reschedule",
    "promise",
    "credit",
    "replace",
    "void",
    "write_off",
  ]);
  await pay(place, "40", { invoice: open });
  expect((await page(place, open)).may).not.toContain("void");
  await pay(place, "60", { invoice: open });
  expect((await page(place, open)).may).toEqual(["credit"]);
  const stranger = await academy(db);
  expect(await page(stranger, open)).toBeNull();
});

test("the history of an invoice tells everything in order", async () => {
  const place = await academy(db);
  const open = await issue(place, line("100"));
  const paid = await pay(place, "100", { invoice: open });
  await call(db, place.admin, "refund_payment", {
    payment: (paid as { payment_id: string }).payment_id,
    amount: "30",
    method: "cash",
    reference: null,
    reason: "Left early",
  });
  const { history, payments } = await page(place, open);
  expect(history.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["drafted", "issued", "paid", "taken_off", "refund"]),
  );
  expect(payments).toMatchObject([{ here: "70.00", refundable: "70.00" }]);
});

test("what a claim says it settles is what approving it settles", async () => {
  const place = await academy(db);
  const open = await issue(
    place,
    line("300", { plan: { count: 3, cadence: "monthly", first_due: "2026-03-15" } }),
  );
  const made = await claim(place, "150", { invoice: open });
  const { effect } = (await call(db, place.admin, "claim_page", { claim: made })) as {
    effect: { number: number; gets: string }[];
  };
  expect(effect.map(({ number, gets }) => [number, gets])).toEqual([
    [1, "100.00"],
    [2, "50.00"],
  ]);
  await call(db, place.admin, "approve_claim", { claim: made });
  const { schedule } = await page(place, open);
  expect(schedule.map(({ settled }) => settled)).toEqual(["100.00", "50.00", "0.00"]);
});

test("the same proof sent twice, and one's own record, are pointed out", async () => {
  const place = await academy(db);
  const other = await someoneElse(place, "Bo Ng");
  const first = await claim(place, "10");
  const second = await claim(other, "10", { proof_path: await proof(other) });
  const own = (await call(db, place.enroll, "record_payment", {
    student: place.amara.id,
    amount: "10",
    currency: "EUR",
    method: "bank_transfer",
    reference: randomUUID(),
    received_on: "2026-03-01",
  })) as { claim_id: string };

  const { rows } = (await call(db, place.enroll, "claims_list")) as {
    rows: { id: string; is_mine: boolean; by_student: boolean; proof_was_used: boolean }[];
  };
  expect(rows.map((one) => [one.id, one.is_mine, one.by_student, one.proof_was_used])).toEqual([
    [first, false, true, true],
    [second, false, true, true],
    [own.claim_id, true, false, false],
  ]);
});

test("whoever is behind longest comes first, and nobody who is not", async () => {
  const place = await academy(db);
  const late = await someoneElse(place, "Late");
  const later = await someoneElse(place, "Later");
  await issue(place, line("100", due("2026-03-10")));
  await issue(late, line("100", due("2026-03-09")));
  await issue(later, line("100", due("2026-02-01")));
  const names = async (more: Record<string, unknown> = {}) =>
    (
      (await call(db, place.admin, "debtors", { size: 1, ...more })) as {
        rows: { id: string; name: string }[];
      }
    ).rows;

  const [first] = await names();
  expect(first?.name).toBe("Later");
  const [second] = await names({ after: first?.id });
  expect(second?.name).toBe("Late");
  expect(await names({ after: second?.id })).toEqual([]);
  expect((await names({ before: second?.id }))[0]?.name).toBe("Later");
});
