import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
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
import { card, event, newId, receive } from "./stripe-world.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

/** Saves a card at Stripe's page; returns the customer and how Stripe says that the page was confirmed. */
async function setup({ id: company, amara }: Academy, customer = newId("cus")) {
  const order = await call(db, amara.user, "open_card_setup");
  const completed = event("checkout.session.completed", {
    id: newId("cs_test"),
    client_reference_id: order.id,
    metadata: { company_id: company },
    customer,
  });
  return { order, customer, completed };
}

const cards = async ({ amara }: Academy) => (await call(db, amara.user, "my_cards")).cards;

test("a saved card is shown by brand, four digits and expiry, whichever event comes first", async () => {
  for (const isCardFirst of [true, false]) {
    const place = await academy(db);
    await academy(db);
    const { customer, completed } = await setup(place);
    const attached = event("payment_method.attached", card(customer));
    const outcomes = [];
    for (const sent of isCardFirst ? [attached, completed] : [completed, attached])
      outcomes.push(await receive(db, sent));
    expect(outcomes).toEqual([isCardFirst ? "parked" : "applied", "applied"]);
    expect(await cards(place)).toEqual([
      expect.objectContaining({
        brand: "visa",
        last_four: "4242",
        expiry_date: "04/30",
        is_default: true,
        is_expired: false,
      }),
    ]);
    // The next page at Stripe shows the same customer's cards.
    expect(await call(db, place.amara.user, "open_card_setup")).toMatchObject({ customer });
  }
});

test("of a card's event only what is shown is kept: no address, no fingerprint", async () => {
  const place = await academy(db);
  const { customer, completed } = await setup(place);
  const full = card(customer, {
    billing_details: { address: { line1: "1 Market Street" }, name: "Amara Okafor" },
    card: {
      brand: "visa",
      last4: "4242",
      exp_month: 4,
      exp_year: 2030,
      fingerprint: "Xt5EWLLDS7FJjR1c",
    },
  });
  const attached = event("payment_method.attached", full);
  for (const sent of [attached, completed]) await receive(db, sent);
  expect(await cards(place)).toHaveLength(1);
  const [stored] =
    await db.sql`select payload::text from private.stripe_events where event_id = ${attached.id}`;
  expect(stored?.payload).toContain("4242");
  expect(stored?.payload).not.toMatch(/Market|Okafor|Xt5EW/);
});

test("a card that was removed never comes back, however late its other events come", async () => {
  const place = await academy(db);
  const { customer, completed } = await setup(place);
  await receive(db, completed);
  const method = card(customer);
  const attached = event("payment_method.attached", method);
  await receive(db, event("payment_method.detached", { ...method, customer: null }));
  expect(await receive(db, attached)).toBe("ignored");
  expect(await receive(db, event("payment_method.updated", method))).toBe("ignored");
  expect(await cards(place)).toEqual([]);
});

test("a card renewed by its bank shows the new expiry; an expired one says so", async () => {
  const place = await academy(db);
  const { customer, completed } = await setup(place);
  await receive(db, completed);
  const old = { brand: "visa", last4: "4242", exp_month: 2, exp_year: 2026 };
  const method = card(customer, { card: old });
  await receive(db, event("payment_method.attached", method));
  expect(await cards(place)).toMatchObject([{ expiry_date: "02/26", is_expired: true }]);
  const renewed = { ...method, card: { ...old, exp_year: 2031 } };
  await receive(db, event("payment_method.automatically_updated", renewed));
  expect(await cards(place)).toMatchObject([{ expiry_date: "02/31", is_expired: false }]);
});

test("removed at Stripe, or with the whole customer, a card is gone here and another is the default", async () => {
  const place = await academy(db);
  const { customer, completed } = await setup(place);
  await receive(db, completed);
  const [first, second] = [card(customer), card(customer)];
  for (const method of [first, second]) await receive(db, event("payment_method.attached", method));
  await receive(db, event("payment_method.detached", { ...first, customer: null }));
  expect(await cards(place)).toMatchObject([{ is_default: true }]);
  await receive(db, event("customer.deleted", { id: customer }));
  expect(await cards(place)).toEqual([]);
  expect(await call(db, place.amara.user, "open_card_setup")).toMatchObject({ customer: null });
});

test("another student's customer brings no card, and nobody reads another's token", async () => {
  const [place, other] = [await academy(db), await academy(db)];
  const { customer, completed } = await setup(other);
  await receive(db, completed);
  await receive(db, event("payment_method.attached", card(customer)));
  expect(await cards(place)).toEqual([]);
  const [theirs] = await cards(other);
  const token = (who: string) => call(db, who, "card_to_remove", { method: theirs.id });
  expect(await token(other.amara.user)).toMatch(/^pm_/);
  for (const who of [place.amara.user, other.admin, other.mentor])
    await expect(token(who)).rejects.toThrow("method_not_found");
});

/** Money that came through Stripe without a name. */
const stray = ({ id: company }: Academy, more: Record<string, unknown> = {}) =>
  event("payment_intent.succeeded", {
    id: newId("pi"),
    amount_received: 4000,
    currency: "eur",
    created: 1772000000,
    metadata: { company_id: company },
    receipt_email: "sister@mail.example",
    ...more,
  });

test("money that belongs to nobody waits for an admin, who says whose it is", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const sent = stray(place);
  expect(await receive(db, sent)).toBe("parked");
  expect(await call(db, place.admin, "parked_payments")).toEqual([
    expect.objectContaining({
      event_id: sent.id,
      amount: "40.00",
      currency: "EUR",
      payer: "sister@mail.example",
      refund_is_asked: false,
    }),
  ]);
  const told =
    await db.sql`select user_id from notifications where dedupe_key = ${`parked:${sent.data.object.id}`}`;
  expect(told).toHaveLength(2);
  await expect(call(db, place.enroll, "parked_payments")).rejects.toThrow("not_allowed");
  const match = () =>
    call(db, place.admin, "match_parked_payment", { event: sent.id, student: place.amara.id });
  expect(await match()).toMatchObject({ receipt_number: expect.stringMatching(/^R-/) });
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 40 });
  expect(await call(db, place.admin, "parked_payments")).toEqual([]);
  await expect(match()).rejects.toThrow("parked_payment_not_found");
  // Stripe says it once more.
  expect(await receive(db, { ...sent, id: newId("evt") })).toBe("ignored");
});

test("an admin of another company sees and touches none of it", async () => {
  const [place, other] = [await academy(db), await academy(db)];
  const sent = stray(place);
  await receive(db, sent);
  expect(await call(db, other.admin, "parked_payments")).toEqual([]);
  await expect(
    call(db, other.admin, "match_parked_payment", { event: sent.id, student: other.amara.id }),
  ).rejects.toThrow("parked_payment_not_found");
  await expect(
    call(db, place.admin, "match_parked_payment", { event: sent.id, student: other.amara.id }),
  ).rejects.toThrow("student_not_found");
});

test("money sent back leaves the list when Stripe says it is back, in any order; it returns when that fails", async () => {
  for (const isRefundFirst of [true, false]) {
    const place = await academy(db);
    const sent = stray(place);
    const intent = sent.data.object.id;
    const refund = { id: newId("re"), payment_intent: intent, amount: 4000, currency: "eur" };
    const refunded = event("refund.created", { ...refund, status: "succeeded" });
    for (const each of isRefundFirst ? [refunded, sent] : [sent, refunded]) await receive(db, each);
    expect(await call(db, place.admin, "parked_payments")).toEqual([]);
    await receive(db, event("refund.failed", { ...refund, status: "failed" }));
    expect(await call(db, place.admin, "parked_payments")).toHaveLength(1);
  }
});

test("a part sent back before it was matched is taken off when it is", async () => {
  const place = await academy(db);
  const sent = stray(place);
  const intent = sent.data.object.id;
  await receive(db, sent);
  const refund = { id: newId("re"), payment_intent: intent, amount: 1000, status: "succeeded" };
  await receive(db, event("refund.created", refund));
  expect(await call(db, place.admin, "parked_payments")).toMatchObject([{ refund_is_asked: true }]);
  await call(db, place.admin, "match_parked_payment", { event: sent.id, student: place.amara.id });
  expect(await creditOf(place)).toBe(30);
});

test("only what came through Stripe goes back through it, and never more than is left", async () => {
  const place = await academy(db);
  const sent = stray(place, { metadata: { company_id: place.id, student_id: place.amara.id } });
  await receive(db, sent);
  const [paid] = await db.sql`select id from payments where student_id = ${place.amara.id}`;
  const back = (payment: string, amount: string, who = place.admin) =>
    call(db, who, "payment_to_return", { payment, amount, reason: "Left the course" });
  expect(await back(paid?.id, "15.5")).toEqual({ intent: sent.data.object.id, units: 1550 });
  await expect(back(paid?.id, "40.01")).rejects.toThrow("refund_exceeds_the_payment");
  await expect(back(paid?.id, "5", place.enroll)).rejects.toThrow("not_allowed");
  const { payment_id: transfer } = await pay(place, "10");
  await expect(back(transfer, "5")).rejects.toThrow("payment_is_not_of_stripe");
});

test("reconciliation begins an hour before the last one and asks only for what was missed", async () => {
  const place = await academy(db);
  const [seen, missed] = [stray(place, { metadata: {} }), stray(place)];
  await receive(db, event("customer.created", {}));
  const known = event("customer.created", {});
  await receive(db, known);
  expect(
    await call(db, "service_role", "missed_events", { events: [known.id, missed.id, seen.id] }),
  ).toEqual([missed.id, seen.id]);
  const from = async () => new Date(await call(db, "service_role", "reconcile_from")).getTime();
  expect(Date.now() - (await from())).toBeGreaterThan(28 * 86_400_000);
  const through = new Date(Date.now() - 60_000);
  await call(db, "service_role", "note_reconciled", { through });
  expect(await from()).toBe(through.getTime() - 3_600_000);
  await call(db, "service_role", "note_reconciled", { through: new Date(0) });
  expect(await from()).toBe(through.getTime() - 3_600_000);
});
