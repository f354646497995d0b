import { beforeAll, beforeEach, expect, test } from "vitest";
import { studentBilling } from "../../lib/billing/student-schema.ts";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
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
  await itIs(db, "2026-03-10");
  place = await academy(db, { grace_days: 10, promise_days: 14, bank_details: "IBAN ES91" });
});

const page = async (who = place.amara.user) =>
  studentBilling.parse(await call(db, who, "student_billing"));
const plan = (count: number, first_due: string) => ({ plan: { count, first_due } });
const states = async () =>
  (await page()).invoices.flatMap(({ instalments }) => instalments.map(({ state }) => state));

test("a student without an invoice owes nothing in no currency", async () => {
  const { accounts, invoices, documents, hold } = await page();

  expect({ accounts, invoices, documents, hold }).toEqual({
    accounts: [],
    invoices: [],
    documents: [],
    hold: null,
  });
});

test("only students have the page, and only their own", async () => {
  await issue(place, line("100"));
  const next = await academy(db);

  for (const who of [place.mentor, place.enroll, place.admin, next.admin])
    expect(await call(db, who, "student_billing")).toBeNull();
  expect((await page(next.amara.user)).accounts).toEqual([]);
});

test("what is owed now is what is overdue and due today; the rest lies ahead", async () => {
  await issue(place, line("300", plan(3, "2026-03-10")));
  await itIs(db, "2026-04-10");

  const { accounts, invoices, closes_after } = await page();
  expect(accounts).toMatchObject([
    { currency: "EUR", now: "200.00", is_due: true, open: "300.00", next: "100.00" },
  ]);
  expect(invoices).toMatchObject([
    { paid: "0.00", overdue: "100.00", due: "100.00", ahead: "100.00", next_due: "2026-05-10" },
  ]);
  expect(await states()).toEqual(["overdue", "due", "ahead"]);
  expect(closes_after).toBe("2026-03-20");
});

test("the page says until when lessons stay open, that they are closed, and that they are open again", async () => {
  await issue(place, line("300", plan(3, "2026-03-10")));
  await itIs(db, "2026-03-15");
  expect(await page()).toMatchObject({ closes_after: "2026-03-20", hold: null });

  await itIs(db, "2026-03-21");
  await runDay(place);
  expect(await page()).toMatchObject({ hold: "overdue" });

  await pay(place, "100");
  expect(await page()).toMatchObject({ hold: null, closes_after: null });
});

test("where lessons begin with a payment, the hold is another one", async () => {
  place = await academy(db, { access_starts: "first_payment" });
  await issue(place, line("300", plan(3, "2026-03-10")));

  expect((await page()).hold).toBe("start");
});

test("a paid instalment says when, how, and has its receipt", async () => {
  await issue(place, line("200", plan(2, "2026-03-10")));
  await pay(place, "150", { received_on: "2026-03-09" });

  const { invoices, documents } = await page();
  const receipt = documents.find(({ kind }) => kind === "receipt");
  expect(invoices[0]?.instalments).toMatchObject([
    {
      state: "paid",
      paid: { on: "2026-03-09", method: "bank_transfer", receipt: receipt?.id },
    },
    { state: "ahead", is_begun: true, unpaid: "50.00" },
  ]);
});

test("currencies stand beside each other and are never added", async () => {
  await issue(place, line("100", plan(1, "2026-03-01")));
  await issue(place, line("88000", { currency: "JPY", ...plan(1, "2026-05-01") }));
  await issue(place, line("415.250", { currency: "KWD", ...plan(1, "2026-02-01") }));

  const { accounts } = await page();
  expect(accounts.map(({ currency, now, decimals }) => [currency, now, decimals])).toEqual([
    ["KWD", "415.250", 3],
    ["EUR", "100.00", 2],
    ["JPY", "0", 0],
  ]);
});

test("a payment in review is shown on its instalment and pauses; a refused one says why", async () => {
  await issue(place, line("200", plan(2, "2026-03-05")));
  const [due] = (await page()).accounts;
  const told = await claim(place, "100", { instalments: due?.due_ids });
  expect(await states()).toEqual(["review", "ahead"]);
  expect(await page()).toMatchObject({
    is_paused: true,
    claims: [{ state: "in_review", amount: "100.00", is_own: true }],
  });

  await call(db, place.admin, "refuse_claim", { claim: told, reason: "It is another's receipt" });
  expect(await states()).toEqual(["overdue", "ahead"]);
  expect((await page()).claims).toMatchObject([
    { state: "refused", refusal: "It is another's receipt" },
  ]);
});

test("what is due is covered when all of it is in review", async () => {
  await issue(place, line("200", plan(2, "2026-03-05")));
  await claim(place, "60");
  expect((await page()).accounts).toMatchObject([{ in_review: "60.00", is_covered: false }]);
  await claim(place, "40");
  expect((await page()).accounts).toMatchObject([{ in_review: "100.00", is_covered: true }]);
});

test("a promise is offered once for the same debt, and shown while it runs", async () => {
  await issue(place, line("200", plan(2, "2026-03-05")));
  expect((await page()).promise).toEqual({ last_day: "2026-03-24", was_given: false });

  await call(db, place.amara.user, "promise_payment", {
    student: place.amara.id,
    promised_on: "2026-03-20",
  });
  expect(await page()).toMatchObject({
    promised_on: "2026-03-20",
    promise: { was_given: true },
  });
});

test("everything paid: nothing is open, the last schedule stays, the surplus is credit", async () => {
  await issue(place, line("100"));
  await pay(place, "130");

  const { accounts, invoices, documents } = await page();
  expect(accounts).toMatchObject([
    { now: "0.00", is_open: false, credit: "30.00", has_credit: true },
  ]);
  expect(invoices).toMatchObject([{ status: "paid", paid: "100.00" }]);
  expect(documents.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    "invoice paid",
    "receipt paid",
  ]);
});

test("a void invoice is owed by nobody but stays among the documents; a payment taken back is void", async () => {
  const wrong = await issue(place, line("100"));
  await call(db, place.admin, "void_invoice", { invoice: wrong, reason: "Wrong course" });
  await issue(place, line("50"));
  const { payment_id } = await pay(place, "50");
  await call(db, place.admin, "reverse_payment", { payment: payment_id, reason: "It bounced" });

  const { documents, accounts } = await page();
  expect(accounts).toMatchObject([{ open: "50.00" }]);
  expect(documents.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    "invoice due",
    "invoice void",
    "receipt void",
  ]);
});

test("documents beyond the number asked for are counted", async () => {
  for (let n = 0; n < 4; n += 1) await issue(place, line("10"));

  const answer = await call(db, place.amara.user, "student_billing", { most: 3 });
  expect(answer.documents).toHaveLength(3);
  expect(answer.document_count).toBe(4);
});
