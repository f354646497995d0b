import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST as runJob } from "@/app/api/jobs/[job]/route";
import { POST as receive } from "@/app/api/stripe/webhook/route";
import { addCard, removeCard, setDefaultCard, startCheckout } from "@/lib/billing/stripe-actions";
import { cardsOf, checkoutOf, parkedPaymentsOf } from "@/lib/billing/stripe-queries";
import { matchPayment, refundAtStripe, sendBackPayment } from "@/lib/billing/stripe-staff-actions";
import { createClient } from "@/lib/supabase/server";
import { asCaller } from "../../supabase/local/caller.ts";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import type { StripeEvent } from "../../supabase/local/stripe/books.ts";
import { signed } from "../../supabase/local/stripe/post.ts";
import {
  type Academy,
  academy,
  creditOf,
  invoiceOf,
  issue,
  line,
} from "../database/billing-academy.ts";
import type { Database } from "../database/database.ts";
import { sessionCookie } from "./session-cookie.ts";
import { emptyStack } from "./stack.ts";

/*
 * The app's own actions, webhook and jobs, run in this process against a real database and the stand-in for
 * Stripe, with the official package on both sides.
 */
const session = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    getAll: () => (session.cookie ? [{ name: "session", value: session.cookie }] : []),
    set: () => {},
  }),
  headers: async () => new Headers(),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));

let stack: Awaited<ReturnType<typeof emptyStack>>;
let db: Database;
let place: Academy;
beforeAll(async () => {
  stack = await emptyStack();
  const { sql } = stack;
  await migrate(sql, migrationsDir);
  for (const [name, value] of Object.entries(stack.env)) vi.stubEnv(name, value);
  vi.stubEnv("LOG_LEVEL", "silent");
  db = {
    sql,
    as: (who, run) =>
      asCaller(sql, { role: "authenticated", claims: { sub: who, role: "authenticated" } }, run),
    url: stack.database,
    connect: () => stack.connect(1),
  };
  // A second academy, so that nothing belongs to the only one there is.
  await academy(db);
});
beforeEach(async () => {
  place = await academy(db);
  become(place.amara.user);
});
afterAll(() => stack.stop());

/** From here on this person is signed in. */
function become(id: string) {
  session.cookie = sessionCookie(id, stack.keys.jwtSecret);
}

/** Does what follows and returns the events Stripe made of it. */
async function eventsOf(run: () => unknown): Promise<StripeEvent[]> {
  const before = stack.stripe.account.events.length;
  await run();
  return stack.stripe.account.events.slice(before);
}

/** What a browser does at Stripe's page; returns where it is sent afterwards. */
async function press(url: string, fields = "how=pay") {
  const body = new URLSearchParams(fields);
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("location") ?? "";
}

const send = ({ payload, headers }: ReturnType<typeof signed>) =>
  receive(
    new Request("http://localhost:3000/api/stripe/webhook", {
      method: "POST",
      body: payload,
      headers,
    }),
  );

async function deliver(...events: StripeEvent[]) {
  const answers = await Promise.all(
    events.map((each) => send(signed(each, stack.stripe.webhookSecret))),
  );
  return answers.map(({ status }) => status);
}

async function job(name: string, secret = stack.keys.jobsSecret) {
  const headers = { authorization: `Bearer ${secret}` };
  const request = new Request("http://localhost:3000/x", { method: "POST", headers });
  const answer = await runJob(request, { params: Promise.resolve({ job: name }) });
  return { status: answer.status, body: await answer.json() };
}

/** Opens Stripe's page for an invoice of 100 euros, or a part; fails when it is refused. */
async function opened(wish: Parameters<typeof startCheckout>[0]) {
  const answer = await startCheckout(wish);
  if (!answer.ok) throw new Error(answer.message);
  return answer.data.url;
}

test("a student pays at Stripe's page, its events settle the invoice, and the way back tells the receipt", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice, amount: "40" });
  let back = "";
  const events = await eventsOf(async () => {
    back = await press(url);
  });
  const checkout = back.split("/billing/checkout/")[1] ?? "";
  const supabase = await createClient();
  expect(await checkoutOf(supabase, checkout)).toMatchObject({ state: "open" });
  expect(await deliver(...events, ...events)).toEqual(events.concat(events).map(() => 200));
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 40 });
  expect(await checkoutOf(supabase, checkout)).toMatchObject({
    state: "done",
    amount: "40.00",
    receipt_number: expect.stringMatching(/^R-/),
  });
});

test("pressing twice opens one page; another amount closes the first page", async () => {
  const invoice = await issue(place, line("100"));
  const [one, two] = await Promise.all([opened({ invoice }), opened({ invoice })]);
  expect(two).toBe(one);
  await opened({ invoice, amount: "30" });
  const page = await fetch(one);
  expect(await page.text()).toContain("The session is expired");
});

test("what was paid in another window is not paid again", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice });
  const events = await eventsOf(() => press(url));
  for (const wish of [{ invoice }, { invoice, amount: "30" }])
    expect(await startCheckout(wish)).toEqual({
      ok: false,
      message: "You paid this in another window a moment ago. It shows here within a minute.",
    });
  await deliver(...events);
  expect(await startCheckout({ invoice })).toEqual({
    ok: false,
    message: "This is paid already. There is nothing left to pay.",
  });
});

test("amounts that Stripe does not take are refused in a sentence", async () => {
  const invoice = await issue(place, line("100"));
  expect(await startCheckout({ invoice, amount: "0.10" })).toEqual({
    ok: false,
    message: "This amount is too small for a card. Pay more of it at once.",
  });
});

test("forged, changed, stale and foreign webhooks are refused and leave nothing", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice });
  const [paid] = await eventsOf(() => press(url));
  if (!paid) throw new Error("Nothing was paid.");
  const secret = stack.stripe.webhookSecret;
  const good = signed(paid, secret);
  const tooOld = Math.floor(Date.now() / 1000) - 301;
  const refused = [
    { ...good, headers: { ...good.headers, "stripe-signature": "" } },
    signed(paid, "whsec_guessed"),
    { ...good, payload: good.payload.replace("10000", "90000") },
    signed(paid, secret, tooOld),
    signed({ ...paid, livemode: true }, secret),
    signed({ ...paid, account: "acct_somebody" }, secret),
    { ...good, payload: "{" },
  ];
  for (const each of refused) expect((await send(each)).status).toBe(400);
  expect(await db.sql`select from private.stripe_events where event_id = ${paid.id}`).toEqual([]);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 0 });
  expect((await send(good)).status).toBe(200);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100 });
});

test("an event that cannot take effect is answered with 500 and comes again", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice });
  const events = await eventsOf(() => press(url));
  await db.sql`alter table payments add constraint breaks check (amount < 50) not valid`;
  expect(await deliver(...events)).toContain(500);
  await db.sql`alter table payments drop constraint breaks`;
  expect(await deliver(...events)).toEqual(events.map(() => 200));
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100 });
});

test("what no webhook brought is taken from Stripe by the hourly job, once", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice });
  const events = await eventsOf(() => press(url));
  expect(await job("stripe", "a guess of sixteen")).toMatchObject({ status: 401 });
  const both = await Promise.all([job("stripe"), job("stripe")]);
  for (const { status } of both) expect(status).toBe(200);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100 });
  const again = await job("stripe");
  expect(again.body.result).toMatchObject({ missed: [], ownerless: 0 });
  expect(again.body.result.looked).toBeGreaterThanOrEqual(events.length);
});

test("a card is saved at Stripe's page, made the default, and removed at Stripe and here", async () => {
  const supabase = await createClient();
  const add = async () => {
    const answer = await addCard({});
    if (answer.ok) await deliver(...(await eventsOf(() => press(answer.data.url))));
  };
  await add();
  await add();
  const [first, second] = (await cardsOf(supabase))?.cards ?? [];
  expect(first).toMatchObject({ brand: "visa", last_four: "4242", is_default: true });
  expect(await setDefaultCard({ card: second?.id ?? "" })).toMatchObject({ ok: true });
  const events = await eventsOf(() => removeCard({ card: second?.id ?? "" }));
  expect(events.map(({ type }) => type)).toEqual(["payment_method.detached"]);
  expect((await cardsOf(supabase))?.cards).toMatchObject([{ id: first?.id, is_default: true }]);
  expect(await deliver(...events)).toEqual([200]);
  expect(await removeCard({ card: second?.id ?? "" })).toMatchObject({
    message: "That card is not saved any more. Reload the page.",
  });
});

test("a card saved while paying belongs to the same customer at Stripe", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice, amount: "40" });
  await deliver(...(await eventsOf(() => press(url, "how=pay&save=on"))));
  expect((await cardsOf(await createClient()))?.cards).toHaveLength(1);
  const answer = await addCard({});
  const id = answer.ok ? answer.data.url.split("/pay/")[1] : "";
  const [known] =
    await db.sql`select customer_id from private.stripe_customers where student_id = ${place.amara.id}`;
  expect(stack.stripe.account.find(id ?? "").customer).toBe(known?.customer_id);
});

test("money nobody can place is matched by its payer's e-mail, or sent back through Stripe", async () => {
  const facts = { company_id: place.id };
  const [mine] = await eventsOf(() => stack.stripe.account.receive(4000, "eur", facts));
  const [stray] = await eventsOf(() => stack.stripe.account.receive(700, "eur", facts));
  if (!mine || !stray) throw new Error("Nothing came.");
  await deliver(mine);
  await deliver(stray);
  become(place.admin);
  const supabase = await createClient();
  const parked = async () => (await parkedPaymentsOf(supabase)).map((each) => each.event_id);
  expect(await parked()).toEqual([mine.id, stray.id]);
  expect(await matchPayment({ event: mine.id, email: "nobody@mail.example" })).toMatchObject({
    fields: { email: "No student has this e-mail." },
  });
  const email = `${place.amara.user.toUpperCase()}@people.test`;
  expect(await matchPayment({ event: mine.id, email })).toMatchObject({ ok: true });
  const back = await eventsOf(async () => {
    for (let n = 0; n < 2; n++) await sendBackPayment({ event: stray.id });
  });
  expect(back.map(({ type }) => type)).toEqual(["refund.created"]);
  expect(await parked()).toEqual([stray.id]);
  await deliver(...back);
  expect(await parked()).toEqual([]);
  expect(await creditOf(place)).toBe(40);
});

test("an admin refunds a card payment through Stripe, once however often it is pressed", async () => {
  const invoice = await issue(place, line("100"));
  const url = await opened({ invoice });
  await deliver(...(await eventsOf(() => press(url))));
  const [paid] = await db.sql`select id from payments where student_id = ${place.amara.id}`;
  become(place.admin);
  const input = {
    payment: String(paid?.id),
    amount: "30",
    reason: "Late start",
    key: randomUUID(),
  };
  const events = await eventsOf(async () => {
    for (let n = 0; n < 2; n++) expect(await refundAtStripe(input)).toMatchObject({ ok: true });
  });
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100 });
  await deliver(...events);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 70, status: "issued" });
  expect(
    await db.sql`select amount::float8, reason from refunds where payment_id = ${input.payment}`,
  ).toEqual([{ amount: 30, reason: "Late start" }]);
  expect(await refundAtStripe({ ...input, key: randomUUID(), amount: "70.01" })).toMatchObject({
    message: "The refund is larger than what is left of the payment. Enter a smaller amount.",
  });
});

test("the daily job bills every company, twice at once as well; one that fails does not stop the others", async () => {
  const late = await academy(db, { grace_days: 3 });
  await issue(late, line("100", { instalments: [{ due_date: "2026-01-01", amount: "100" }] }));
  const holds = () =>
    db.sql`select from access_holds where student_id = ${late.amara.id} and lifted_at is null`;
  await db.sql.unsafe(
    `alter table access_holds add constraint breaks check (company_id <> '${late.id}') not valid`,
  );
  const broken = await job("billing");
  expect(broken).toMatchObject({ status: 500, body: { status: "failed" } });
  expect(await holds()).toHaveLength(0);
  await db.sql`alter table access_holds drop constraint breaks`;
  const both = await Promise.all([job("billing"), job("billing")]);
  for (const { status } of both) expect(status).toBe(200);
  expect(await holds()).toHaveLength(1);
  expect((await job("billing")).body.result[late.id]).toMatchObject([
    { holds_placed: 0, reminders: 0 },
  ]);
});

// The last one: it ends the stand-in for Stripe.
test("while Stripe is away the student reads so, and nothing is lost", async () => {
  const invoice = await issue(place, line("100"));
  await stack.stripe.stop();
  expect(await startCheckout({ invoice })).toEqual({
    ok: false,
    message: "Stripe does not answer. Nothing was charged. Try again in a minute.",
  });
});
