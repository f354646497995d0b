import "server-only";
import type Stripe from "stripe";
import { Refusal } from "@/lib/errors";
import { asked } from "@/lib/integrations/stripe";
import type { Order, PaymentOrder } from "./stripe-schema";

type Page = { id: string; url: string };
type Params = Stripe.Checkout.SessionCreateParams;

const paidAlready = "You paid this in another window a moment ago. It shows here within a minute.";

/** The page at Stripe where this is paid. The same order leads to the same page; pages for the same debt are closed first. */
export async function paymentPage(order: PaymentOrder, door: URL): Promise<Page> {
  for (const other of order.others) await close(other);
  if (order.session_id) return again(order.session_id);
  return open(order, door, {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: order.currency,
          unit_amount: order.units,
          product_data: { name: order.description },
        },
      },
    ],
    payment_intent_data: { metadata: factsOf(order) },
    // What is owed is paid in its own currency.
    adaptive_pricing: { enabled: false },
    saved_payment_method_options: {
      payment_method_save: "enabled",
      allow_redisplay_filters: ["always", "limited", "unspecified"],
    },
  });
}

/** The page at Stripe where a card is saved. */
export function cardPage(order: Order, door: URL): Promise<Page> {
  return open(order, door, { mode: "setup", allowed_payment_method_types: ["card"] });
}

/**
 * By the order's id as idempotency key: however often it is asked, there is one page. The customer is part of it, since
 * Stripe refuses another question under the same key.
 */
async function open(order: Order, door: URL, what: Params): Promise<Page> {
  const session = await asked((api) =>
    api.checkout.sessions.create(
      {
        ...what,
        ...(order.customer
          ? { customer: order.customer }
          : { customer_creation: "always", customer_email: order.email }),
        client_reference_id: order.id,
        metadata: factsOf(order),
        expires_at: order.expires_at,
        success_url: new URL(`/billing/checkout/${order.id}`, door).href,
        cancel_url: new URL("/billing", door).href,
      },
      { idempotencyKey: `${order.id} ${order.customer ?? "new"}` },
    ),
  );
  return pageOf(session);
}

const factsOf = ({ id, company_id, student_id }: Order) => ({
  company_id,
  student_id,
  checkout_id: id,
});

async function again(session: string): Promise<Page> {
  return pageOf(await asked((api) => api.checkout.sessions.retrieve(session)));
}

async function close(session: string) {
  const { status } = await asked((api) => api.checkout.sessions.retrieve(session));
  if (status === "complete") throw new Refusal(paidAlready);
  if (status === "open") await asked((api) => api.checkout.sessions.expire(session));
}

function pageOf({ id, url, status }: Stripe.Checkout.Session): Page {
  if (status === "complete") throw new Refusal(paidAlready);
  if (!url) throw new Refusal("That payment page was closed a moment ago. Try again in a minute.");
  return { id, url };
}
