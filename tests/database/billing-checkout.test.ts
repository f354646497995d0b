import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  academy,
  billingDatabase,
  call,
  creditOf,
  invoiceOf,
  issue,
  line,
  pay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { event, newId, openCheckout, paidEvents, receive } from "./stripe-world.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

const inThree = (more: Record<string, unknown> = {}) =>
  line("100", {
    instalments: [
      { due_date: "2026-03-01", amount: "40" },
      { due_date: "2026-04-01", amount: "30" },
      { due_date: "2026-05-01", amount: "30" },
    ],
    ...more,
  });

async function instalmentsOf(invoice: string) {
  const rows = await db.sql`
    select id, settled::float8 as settled from installment_plans
    where invoice_id = ${invoice} and superseded_at is null order by installment_number`;
  return rows.map((row) => ({ id: String(row.id), settled: Number(row.settled) }));
}

test("a student pays the instalments they chose, and no other", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const third = (await instalmentsOf(invoice))[2]?.id ?? "";
  const order = await openCheckout(place, { instalments: [third] });
  expect(order).toMatchObject({ amount: "30.00", units: 3000, currency: "eur", others: [] });
  expect(await receive(db, paidEvents(place, order).paid)).toBe("applied");
  expect((await instalmentsOf(invoice)).map(({ settled }) => settled)).toEqual([0, 0, 30]);
});

test("a student pays an invoice, or a part of it, and never more than is open", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  expect(await openCheckout(place, { invoice })).toMatchObject({ amount: "100.00" });
  expect(await openCheckout(place, { invoice, amount: "12.5" })).toMatchObject({ units: 1250 });
  const open = (wish: Record<string, unknown>) =>
    call(db, place.amara.user, "open_checkout", { invoice, ...wish });
  await expect(open({ amount: "100.01" })).rejects.toThrow("payment_exceeds_what_is_open");
  await expect(open({ amount: "0" })).rejects.toThrow("amount_is_not_positive");
  await expect(open({ amount: "-5" })).rejects.toThrow("amount_is_malformed");
  await expect(open({ amount: "1.005" })).rejects.toThrow("amount_has_too_many_decimals");
  await pay(place, "100", { invoice });
  await expect(open({})).rejects.toThrow("nothing_to_pay");
});

test("nobody pays drafts, void invoices or what belongs to another", async () => {
  const [place, other] = [await academy(db), await academy(db)];
  const [invoice, foreign] = [await issue(place, inThree()), await issue(other, inThree())];
  const open = (wish: Record<string, unknown>) => call(db, place.amara.user, "open_checkout", wish);
  await call(db, place.admin, "void_invoice", { invoice, reason: "Wrong course" });
  await expect(open({ invoice })).rejects.toThrow("invoice_takes_no_payment");
  await expect(open({ invoice: foreign })).rejects.toThrow("invoice_not_found");
  const [theirs] = await instalmentsOf(foreign);
  await expect(open({ instalments: [theirs?.id] })).rejects.toThrow("instalment_not_found");
  await expect(open({})).rejects.toThrow("invoice_not_found");
});

test.each([
  ["JPY", "5000", 5000],
  ["KWD", "50.25", 50250],
  ["ISK", "5000", 500000],
  ["USD", "50.25", 5025],
])("Stripe's integer for %s %s is %i", async (currency, price, units) => {
  const place = await academy(db);
  const invoice = await issue(place, line(price, { currency }));
  const order = await openCheckout(place, { invoice });
  expect(order.units).toBe(units);
  await receive(db, paidEvents(place, order).paid);
  expect(await invoiceOf(place, invoice)).toMatchObject({ status: "paid", settled: Number(price) });
});

test("what cards cannot carry is refused before anybody is sent to Stripe", async () => {
  const place = await academy(db);
  const fine = await issue(place, line("50", { currency: "KWD" }));
  const untaken = await issue(place, line("50", { currency: "IQD" }));
  const open = (wish: Record<string, unknown>) => call(db, place.amara.user, "open_checkout", wish);
  await expect(open({ invoice: fine, amount: "1.005" })).rejects.toThrow("amount_is_not_for_cards");
  await expect(open({ invoice: untaken })).rejects.toThrow("amount_is_not_for_cards");
});

test("the same wish is the same checkout; another one names the page to close first", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const first = await openCheckout(place, { invoice }, "cs_test_first");
  const again = await call(db, place.amara.user, "open_checkout", { invoice });
  expect(again).toMatchObject({ id: first.id, session_id: "cs_test_first", others: [] });
  const part = await openCheckout(place, { invoice, amount: "40" });
  expect(part.id).not.toBe(first.id);
  expect(part.others).toEqual(["cs_test_first"]);
  const session = { client_reference_id: first.id, id: "cs_test_first" };
  await receive(
    db,
    event("checkout.session.expired", { ...session, metadata: { company_id: place.id } }),
  );
  expect(
    (await call(db, place.amara.user, "open_checkout", { invoice, amount: "20" })).others,
  ).toHaveLength(1);
  await expect(
    call(db, place.amara.user, "note_session", { checkout: first.id, session: "cs_test_other" }),
  ).rejects.toThrow("checkout_not_found");
});

test("an amount other than asked for counts as what was received", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const [first] = await instalmentsOf(invoice);
  const order = await openCheckout(place, { instalments: [first?.id ?? ""] });
  await receive(db, paidEvents(place, order, { amount_received: 2500 }).paid);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 25, status: "issued" });
  const whole = await openCheckout(place, { invoice });
  await receive(db, paidEvents(place, whole, { amount_received: 8000 }).paid);
  expect(await invoiceOf(place, invoice)).toMatchObject({ status: "paid" });
  expect(await creditOf(place)).toBe(5);
});

test("paid by transfer while the page was open: the card's money becomes credit", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const order = await openCheckout(place, { invoice });
  await pay(place, "100", { invoice });
  await receive(db, paidEvents(place, order).paid);
  expect(await creditOf(place)).toBe(100);
});

test("a bank debit is on its way until it arrives; nobody pays the same twice meanwhile", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const order = await openCheckout(place, { invoice });
  const state = () => call(db, place.amara.user, "my_checkout", { checkout: order.id });
  const { paid, completed } = paidEvents(place, order);
  expect(await state()).toMatchObject({ state: "open", amount: "100.00", receipt_number: null });
  await receive(db, completed);
  expect(await state()).toMatchObject({ state: "complete", receipt_number: null });
  expect(await call(db, place.amara.user, "my_cards")).toMatchObject({
    on_their_way: [{ id: order.id, amount: "100.00", currency: "EUR" }],
  });
  await expect(call(db, place.amara.user, "open_checkout", { invoice })).rejects.toThrow(
    "card_payment_is_on_its_way",
  );
  await receive(db, paid);
  expect(await state()).toMatchObject({
    state: "done",
    receipt_number: expect.stringMatching(/^R-2026-/),
  });
  expect(await call(db, place.amara.user, "my_cards")).toMatchObject({ on_their_way: [] });
});

test("a bank debit that fails is told, and the debt can be paid again", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const order = await openCheckout(place, { invoice });
  const { completed, session } = paidEvents(place, order);
  // The late end comes first.
  await receive(db, event("checkout.session.async_payment_failed", session));
  await receive(db, completed);
  expect(await call(db, place.amara.user, "my_checkout", { checkout: order.id })).toMatchObject({
    state: "failed",
  });
  const told = await db.sql`
    select title from notifications where user_id = ${place.amara.user} and type = 'payment_refused'`;
  expect(told).toEqual([{ title: "Your payment of 100.00 EUR did not arrive" }]);
  expect((await openCheckout(place, { invoice })).id).not.toBe(order.id);
});

test("an overdue student who pays by card is let in by the event itself", async () => {
  const place = await academy(db, { grace_days: 3 });
  const invoice = await issue(place, inThree());
  await call(db, "service_role", "run_billing_day", { company: place.id });
  const holds = () =>
    db.sql`select from access_holds where student_id = ${place.amara.id} and lifted_at is null`;
  expect(await holds()).toHaveLength(1);
  const [first] = await instalmentsOf(invoice);
  const order = await openCheckout(place, { instalments: [first?.id ?? ""] });
  await receive(db, paidEvents(place, order).paid);
  expect(await holds()).toHaveLength(0);
});

test("a student opens 30 pages an hour at most", async () => {
  const place = await academy(db);
  for (let n = 0; n < 30; n++) await call(db, place.amara.user, "open_card_setup");
  await expect(call(db, place.amara.user, "open_card_setup")).rejects.toThrow("too_many_checkouts");
});

test("an event killed between its row and its effect leaves neither, and comes again", async () => {
  const place = await academy(db);
  const invoice = await issue(place, inThree());
  const { paid, intent } = paidEvents(place, await openCheckout(place, { invoice }));
  const table = `private.kill_${randomUUID().replaceAll("-", "")}`;
  await db.sql.unsafe(`create table ${table} (reference text)`);
  await db.sql.unsafe(`
    create or replace function private.kill() returns trigger language plpgsql security definer as $$ begin
      if exists (select from ${table} k where k.reference = new.reference) then perform pg_terminate_backend(pg_backend_pid()); end if;
      return new; end $$;
    create trigger kill before insert on public.payments for each row execute function private.kill()`);
  await db.sql.unsafe(`insert into ${table} values ($1)`, [intent.id]);
  const killed = db.connect();
  const [process] = await killed`select pg_backend_pid() as pid`;
  // A query whose connection went away may never end: what is waited for is its process.
  killed`select private.receive_stripe_event(${JSON.stringify(paid)}::text::jsonb)`.catch(() => {});
  const isAlive = () => db.sql`select from pg_stat_activity where pid = ${process?.pid}`;
  while ((await isAlive()).length > 0);
  expect(await db.sql`select from private.stripe_events where event_id = ${paid.id}`).toEqual([]);
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 0 });
  await db.sql.unsafe("drop trigger kill on public.payments");
  expect(await receive(db, paid)).toBe("applied");
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100 });
});

test("two hundred events of ten payments, from ten connections in any order, come to the same", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const events: ReturnType<typeof event>[] = [];
  for (let n = 0; n < 10; n++) {
    const order = await openCheckout(place, { invoice, amount: String(n + 1) });
    const { paid, completed, intent } = paidEvents(place, order);
    const refund = { id: newId("re"), payment_intent: intent.id, amount: 100, currency: "eur" };
    const [made, ended] = ["pending", "succeeded"].map((status) => ({ ...refund, status }));
    events.push(
      paid,
      completed,
      event("refund.created", made ?? {}),
      event("refund.updated", ended ?? {}),
    );
  }
  const all = Array.from({ length: 5 }, () => events).flat();
  // A fixed shuffle: 73 and 200 share no factor.
  await Promise.all(all.map((_, n) => receive(db, all[(n * 73) % all.length])));
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 45 });
});
