import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";

const example = readFileSync(".env.example", "utf8");
const own = {
  NEXT_PUBLIC_SUPABASE_URL: "https://project.example",
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_1",
  SUPABASE_SECRET_KEY: "sb_secret_1",
};

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  return () => vi.unstubAllEnvs();
});

async function envWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { env } = await import("@/lib/env");
  return env();
}

/** Every variable of the example, as somebody has it who copied the file and filled nothing in. */
function allEmpty() {
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  expect(names).toContain("SUPABASE_URL");
  return Object.fromEntries(names.map((name) => [name, ""]));
}

test("who copies .env.example and fills in Supabase's own names is understood", async () => {
  const known = await envWith({ ...allEmpty(), ...own });

  expect(known.supabaseUrl).toBe("https://project.example");
  expect(known.supabaseKey).toBe("sb_publishable_1");
});

test("what is empty is not set: the defaults hold, and mail, jobs and cards are off", async () => {
  expect(await envWith({ ...allEmpty(), ...own })).toMatchObject({
    siteUrl: "http://localhost:3000",
    mailFrom: "Growth OS <no-reply@localhost>",
    logLevel: "info",
    smtpUrl: undefined,
    jobsSecret: undefined,
    stripeSecretKey: undefined,
    stripeWebhookSecret: undefined,
    stripeApi: undefined,
  });
});

test("without a project's address nothing starts half", async () => {
  await expect(envWith(allEmpty())).rejects.toThrow("supabaseUrl");
});
