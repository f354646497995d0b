import { randomUUID } from "node:crypto";
import { type Academy, call } from "./billing-academy.ts";
import type { Database } from "./database.ts";

/** An id as Stripe makes them, without a run of digits. */
export const newId = (kind: string) =>
  `${kind}_${randomUUID().replaceAll("-", "").replaceAll(/\d/g, "x")}`;

export const event = (type: string, object: Record<string, unknown>) => ({
  id: newId("evt"),
  type,
  data: { object },
});

export const receive = (db: Database, sent: unknown) =>
  call(db, "service_role", "receive_stripe_event", { event: sent });

export type Order = {
  id: string;
  units: number;
  amount: string;
  currency: string;
  others: string[];
};

/** The student opens a checkout and its page; returns the order. */
export async function openCheckout(
  { db, amara }: Academy,
  wish: { invoice?: string; instalments?: string[]; amount?: string },
  session = newId("cs_test"),
): Promise<Order> {
  const order = await call(db, amara.user, "open_checkout", wish);
  await call(db, amara.user, "note_session", { checkout: order.id, session });
  return order;
}

/** What Stripe sends when the student has paid at its page: the payment and the session, with the facts we gave it. */
export function paidEvents(place: Academy, order: Order, more: Record<string, unknown> = {}) {
  const facts = { company_id: place.id, student_id: place.amara.id, checkout_id: order.id };
  const intent = {
    id: newId("pi"),
    amount_received: order.units,
    currency: order.currency,
    created: 1772000000,
    metadata: facts,
    ...more,
  };
  const session = {
    id: newId("cs_test"),
    client_reference_id: order.id,
    metadata: facts,
    payment_intent: intent.id,
    customer: newId("cus"),
  };
  return {
    intent,
    session,
    paid: event("payment_intent.succeeded", intent),
    completed: event("checkout.session.completed", session),
  };
}

export const card = (customer: string | null, more: Record<string, unknown> = {}) => ({
  id: newId("pm"),
  type: "card",
  customer,
  card: { brand: "visa", last4: "4242", exp_month: 4, exp_year: 2030 },
  ...more,
});
