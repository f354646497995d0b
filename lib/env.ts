import { z } from "zod";

const schema = z.object({
  /** The Supabase API: embedded, hosted or self-hosted. The app cannot tell which. */
  supabaseUrl: z.url(),
  /** Opens the API as a visitor; rights come from the person's token. Stays on the server. */
  supabaseKey: z.string().min(1),
  /** Steps around row-level security. Only app/api uses it, through lib/supabase/admin.ts. */
  supabaseSecretKey: z.string().min(1),
  /** Where people reach this app; links in mails start with it when a company has no host of its own. */
  siteUrl: z.url().default("http://localhost:3000"),
  smtpUrl: z.string().optional(),
  mailFrom: z.string().default("Growth OS <no-reply@localhost>"),
  jobsSecret: z.string().min(16).optional(),
  /** With both of them students can pay by card. */
  stripeSecretKey: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/)
    .optional(),
  stripeWebhookSecret: z.string().startsWith("whsec_").optional(),
  /** A stand-in for Stripe on this machine. Never another host: the key would go there. */
  stripeApi: z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }).optional(),
  /** True under `npm run dev` only: hot reload needs a looser content security policy. */
  isDev: z.boolean(),
  /** The version of the last migration this build knows, put in by next.config.ts. */
  newestMigration: z.string().default(""),
  logLevel: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

/** Read once, on first use: a build needs no configuration. */
let read: z.infer<typeof schema> | undefined;

export function env() {
  read ??= schema.parse({
    supabaseUrl: variable("SUPABASE_URL", "NEXT_PUBLIC_SUPABASE_URL"),
    supabaseKey: variable("SUPABASE_PUBLISHABLE_KEY", "NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY"),
    supabaseSecretKey: variable("SUPABASE_SECRET_KEY"),
    siteUrl: variable("SITE_URL"),
    smtpUrl: variable("SMTP_URL"),
    mailFrom: variable("MAIL_FROM"),
    jobsSecret: variable("JOBS_SECRET"),
    stripeSecretKey: variable("STRIPE_SECRET_KEY"),
    stripeWebhookSecret: variable("STRIPE_WEBHOOK_SECRET"),
    stripeApi: variable("STRIPE_API"),
    isDev: process.env.NODE_ENV === "development",
    newestMigration: process.env.NEWEST_MIGRATION,
    logLevel: variable("LOG_LEVEL"),
  });
  return read;
}

/** The first of these that is set. An empty one is not: .env.example has them all, empty. */
function variable(...names: string[]) {
  return names.map((name) => process.env[name]).find(Boolean);
}
