import type { Checkout } from "@/lib/billing/stripe-schema";

type Words = { title: string; text: string };

const payment: Record<Checkout["state"], (amount: string) => Words> = {
  open: () => ({
    title: "Waiting for Stripe to confirm.",
    text: "This takes a few seconds. You can leave this page: the payment counts by itself.",
  }),
  complete: (amount) => ({
    title: `${amount} is on its way.`,
    text: "A card takes a few seconds, a bank debit some days. It counts as soon as it arrives.",
  }),
  done: (amount) => ({ title: `We received ${amount}.`, text: "" }),
  failed: (amount) => ({
    title: `${amount} did not arrive.`,
    text: "Your bank did not pay it. Nothing was taken. Pay with another card or by bank transfer.",
  }),
  expired: () => ({
    title: "Nothing was paid.",
    text: "The payment page has closed. Open it again from billing.",
  }),
};

const setup: Record<Checkout["state"], Words> = {
  open: { title: "Waiting for Stripe to confirm.", text: "This takes a few seconds." },
  complete: { title: "Waiting for Stripe to confirm.", text: "This takes a few seconds." },
  done: { title: "Your card is saved.", text: "You will find it on the next payment page." },
  failed: { title: "No card was saved.", text: "Try again with another card." },
  expired: {
    title: "No card was saved.",
    text: "The page has closed. Open it again from billing.",
  },
};

/** What a student reads about a checkout; the amount as it is written, "40.00 EUR". */
export function checkoutWords({ mode, state }: Checkout, amount: string): Words {
  return mode === "setup" ? setup[state] : payment[state](amount);
}
