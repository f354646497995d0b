import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";

let client: Stripe | undefined;

/** Whether students can pay by card: both of Stripe's secrets are set. */
export function isStripeOn(): boolean {
  const { stripeSecretKey, stripeWebhookSecret } = env();
  return Boolean(stripeSecretKey && stripeWebhookSecret);
}

/** Stripe's API, or on this machine the stand-in that STRIPE_API names. Refuses when Stripe is not set up. */
export function stripe(): Stripe {
  const { stripeSecretKey, stripeApi } = env();
  if (!stripeSecretKey || !isStripeOn())
    throw new Refusal("Cards are not taken here. Pay by bank transfer.");
  client ??= new Stripe(stripeSecretKey, {
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(stripeApi && placeOf(new URL(stripeApi))),
  });
  return client;
}

function placeOf(url: URL) {
  return { host: url.hostname, port: url.port, protocol: "http" as const };
}

const sentences: Record<string, string> = {
  amount_too_small: "This amount is too small for a card. Pay more of it at once.",
  amount_too_large: "This amount is too large for a card. Pay a part of it, or by bank transfer.",
  charge_already_refunded: "All of this payment was sent back already.",
};

/** Asks Stripe. What a person can do something about comes back as a refusal; the rest is a bug. */
export async function asked<Answer>(run: (api: Stripe) => Promise<Answer>): Promise<Answer> {
  try {
    return await run(stripe());
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const sentence = sentences[error.code ?? ""];
    if (sentence) throw new Refusal(sentence);
    if (isAway(error))
      throw new Refusal("Stripe does not answer. Nothing was charged. Try again in a minute.");
    throw error;
  }
}

/** Gives a saved card up. One that Stripe does not know, or has let go before, is gone as well. */
export async function letGoOfCard(token: string) {
  const isGone = (error: unknown) => {
    if (error instanceof Stripe.errors.StripeInvalidRequestError)
      return error.code === "resource_missing";
    throw error;
  };
  try {
    await asked((api) => api.paymentMethods.detach(token));
  } catch (error) {
    if (isGone(error)) return;
    const method = await asked((api) => api.paymentMethods.retrieve(token));
    if (method.customer) throw error;
  }
}

function isAway(error: InstanceType<typeof Stripe.errors.StripeError>) {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    error instanceof Stripe.errors.StripeAPIError
  );
}

/** The event a signed body carries. Throws when it is forged, changed, or older than five minutes. */
export function verifiedEvent(body: string, signature: string): Stripe.Event {
  return stripe().webhooks.constructEvent(body, signature, env().stripeWebhookSecret ?? "");
}

/** Whether an event is of the mode (live or test) of our key, and of our own account. */
export function isOurs(event: Stripe.Event): boolean {
  const isLive = env().stripeSecretKey?.includes("_live_") ?? false;
  return event.livemode === isLive && !event.account;
}
