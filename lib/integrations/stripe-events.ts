import "server-only";
import type Stripe from "stripe";
import { isOurs, stripe } from "./stripe";

/** What the database listens to; the endpoint in Stripe's dashboard is set to the same. */
const types = [
  "payment_intent.succeeded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.closed",
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_failed",
  "payment_method.attached",
  "payment_method.updated",
  "payment_method.automatically_updated",
  "payment_method.detached",
  "customer.deleted",
];

/** Every event of ours since a moment, newest first, at most a hundred at a time. */
export async function* eventsSince(moment: Date): AsyncGenerator<Stripe.Event[]> {
  const created = { gte: Math.floor(moment.getTime() / 1000) };
  let page: Stripe.Event[] = [];
  for await (const event of stripe().events.list({ created, types, limit: 100 })) {
    if (isOurs(event)) page.push(event);
    if (page.length < 100) continue;
    yield page;
    page = [];
  }
  yield page;
}
