import fc from "fast-check";
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
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { event, newId, receive } from "./stripe-world.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

function intent(
  { id: company, amara }: Academy,
  units: number,
  more: Record<string, unknown> = {},
) {
  return {
    id: newId("pi"),
    amount_received: units,
    currency: "eur",
    created: 1772000000,
    metadata: { company_id: company, student_id: amara.id, ...more },
  };
}

/** What the student was told of money that goes back. */
const told = async ({ amara }: Academy) =>
  (
    await db.sql`
      select title from notifications where user_id = ${amara.user} and type = 'payment_back' order by created_at`
  ).map((row) => row.title);

test("a payment counts once, however often its event comes, alone or at once", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const paid = event("payment_intent.succeeded", intent(place, 4000, { invoice_id: invoice }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => receive(db, paid)));
  expect(answers).toEqual(Array.from({ length: 5 }, () => "applied"));
  // Another event about the same PaymentIntent, as reconciliation sends it.
  expect(await receive(db, { ...paid, id: newId("evt") })).toBe("ignored");
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 40 });
});

test("money for an invoice that takes none, or in another currency, becomes the student's credit", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  await receive(
    db,
    event("payment_intent.succeeded", {
      ...intent(place, 500, { invoice_id: invoice }),
      currency: "jpy",
    }),
  );
  await call(db, place.admin, "void_invoice", { invoice, reason: "Wrong" });
  await receive(
    db,
    event("payment_intent.succeeded", intent(place, 4000, { invoice_id: invoice })),
  );
  expect(await creditOf(place, "JPY")).toBe(500);
  expect(await creditOf(place)).toBe(40);
});

test("money nobody can place is parked, and a student of another company is nobody", async () => {
  const [place, other] = [await academy(db), await academy(db)];
  const lost = {
    ...intent(other, 100),
    metadata: { company_id: place.id, student_id: other.amara.id },
  };
  expect(await receive(db, event("payment_intent.succeeded", lost))).toBe("parked");
  const unnamed = { ...intent(place, 100), metadata: {} };
  expect(await receive(db, event("payment_intent.succeeded", unnamed))).toBe("parked");
  expect(await receive(db, event("customer.created", {}))).toBe("ignored");
  await expect(receive(db, { id: newId("evt"), type: "customer.created" })).rejects.toThrow(
    "event_is_malformed",
  );
});

test.each([
  ["succeeded", 70],
  ["failed", 100],
])("payment and refund that %s come in any order and come to the same", async (end, settled) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 4, maxLength: 10 }), async (order) => {
      const place = await academy(db);
      const invoice = await issue(place, line("100"));
      const paid = intent(place, 10000, { invoice_id: invoice });
      const refund = { id: newId("re"), payment_intent: paid.id, amount: 3000, currency: "eur" };
      const events = [
        event("payment_intent.succeeded", paid),
        event("refund.created", { ...refund, status: "pending" }),
        event("refund.updated", { ...refund, status: end }),
        event("refund.updated", { ...refund, status: "pending" }),
      ];
      for (const n of new Set([...order, 2, 3, 0, 1])) await receive(db, events[n]);
      expect(await invoiceOf(place, invoice)).toMatchObject({ settled });
      const pending = await db.sql`
        select from refunds where student_id = ${place.amara.id} and state = 'pending'`;
      expect(pending).toHaveLength(0);
    }),
    { numRuns: 12, seed: 3 },
  );
});

test("a refund that fails gives the money back to where it is owed", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const paid = intent(place, 10000, { invoice_id: invoice });
  const refund = { id: newId("re"), payment_intent: paid.id, amount: 3000, currency: "eur" };
  await receive(db, event("payment_intent.succeeded", paid));
  await receive(db, event("refund.created", { ...refund, status: "pending" }));
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 70 });
  await receive(db, event("refund.failed", { ...refund, status: "failed" }));
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 100, status: "paid" });
  expect(await told(place)).toEqual([
    "30.00 EUR is on its way back to you",
    "30.00 EUR did not reach you",
  ]);
});

test("a lost dispute takes back what is left of the payment", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const paid = intent(place, 10000, { invoice_id: invoice });
  await receive(db, event("payment_intent.succeeded", paid));
  const dispute = { id: newId("dp"), payment_intent: paid.id };
  expect(await receive(db, event("charge.dispute.closed", { ...dispute, status: "won" }))).toBe(
    "ignored",
  );
  expect(await receive(db, event("charge.dispute.closed", { ...dispute, status: "lost" }))).toBe(
    "applied",
  );
  expect(await invoiceOf(place, invoice)).toMatchObject({ settled: 0, status: "issued" });
  expect(await told(place)).toEqual(["100.00 EUR of your payment was taken back"]);
});

test("of a card only the token, the brand, four digits and the expiry are kept; one is the default", async () => {
  const place = await academy(db);
  const save = async (method: string, digits = "4242") => {
    const [row] = await db.sql`
      select private.save_payment_method(${place.amara.id}, 'cus_a', ${method}, 'card', 'visa', ${digits}, '08/27') as id`;
    return row?.id;
  };
  const [first, second] = [await save(newId("pm")), await save(newId("pm"))];
  await expect(save("4242424242424242")).rejects.toThrow("no_card_number_is_kept");
  await expect(save(newId("pm"), "42424")).rejects.toThrow("only_four_digits_are_kept");
  const mine = () =>
    db.as(place.amara.user, (tx) => tx`select id from payment_methods where is_default`);
  expect(await mine()).toEqual([{ id: first }]);
  await call(db, place.amara.user, "choose_payment_method", { method: second });
  expect(await mine()).toEqual([{ id: second }]);
  await call(db, place.amara.user, "forget_payment_method", { method: second });
  expect(await mine()).toEqual([{ id: first }]);
  await expect(call(db, place.admin, "forget_payment_method", { method: first })).rejects.toThrow(
    "method_not_found",
  );
});
