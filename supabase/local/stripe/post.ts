import { setTimeout } from "node:timers/promises";
import Stripe from "stripe";
import type { StripeEvent } from "./books.ts";

const waits = [0, 250, 500, 1000, 2000, 4000, 8000];

/** A webhook as Stripe sends it: the body and the header that signs it, made by Stripe's own helper. */
export function signed(event: unknown, secret: string, timestamp?: number) {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return {
    payload,
    headers: { "stripe-signature": signature, "content-type": "application/json" },
  };
}

/** Sends events, all at once and in no order, again until they are taken; like Stripe, only sooner. */
export function createPost(secret: string, address?: string) {
  const stopped = new AbortController();

  async function deliver(event: StripeEvent) {
    for (const wait of waits) {
      await setTimeout(wait, undefined, { signal: stopped.signal });
      const { payload, headers } = signed(event, secret);
      const answer = await fetch(address ?? "", {
        method: "POST",
        body: payload,
        headers,
        signal: stopped.signal,
      }).catch(() => undefined);
      if (answer?.ok) return;
    }
  }

  return {
    send(events: StripeEvent[]) {
      if (!address) return;
      for (const event of events) void deliver(event).catch(() => {});
    },
    stop: () => stopped.abort(),
  };
}
