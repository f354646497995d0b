import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  const needed = {
    SUPABASE_URL: "http://localhost:1",
    SUPABASE_PUBLISHABLE_KEY: "a",
    SUPABASE_SECRET_KEY: "b",
  };
  for (const [name, value] of Object.entries(needed)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

async function stripeWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("@/lib/integrations/stripe");
}

const both = { STRIPE_SECRET_KEY: "sk_test_abc", STRIPE_WEBHOOK_SECRET: "whsec_abc" };

test("cards are taken when both secrets are set, and only then", async () => {
  expect((await stripeWith(both)).isStripeOn()).toBe(true);
  vi.resetModules();
  expect((await stripeWith({ ...both, STRIPE_WEBHOOK_SECRET: "" })).isStripeOn()).toBe(false);
});

test("without keys a payment is refused in a sentence", async () => {
  const { stripe } = await stripeWith({ STRIPE_SECRET_KEY: "", STRIPE_WEBHOOK_SECRET: "" });
  expect(stripe).toThrow("Cards are not taken here. Pay by bank transfer.");
});

test.each([
  "https://api.stripe.example",
  "http://10.0.0.1:8080",
  "http://localhost.evil.example",
  "https://localhost:1234",
])("the secret key never goes to %s", async (address) => {
  const { stripe } = await stripeWith({ ...both, STRIPE_API: address });
  expect(stripe).toThrow();
});

test("a publishable key is not taken for the secret one", async () => {
  const { isStripeOn } = await stripeWith({ ...both, STRIPE_SECRET_KEY: "pk_test_abc" });
  expect(isStripeOn).toThrow();
});
