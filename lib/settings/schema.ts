import { z } from "zod";

/** What an academy sets for access and billing: as the database gives it, and as the form sends it. */

export const accessStarts = ["sign_up", "first_payment", "full_payment"] as const;
export const approvals = ["enrollment", "always"] as const;

export const billingSettings = z.object({
  settings: z.object({
    access_starts: z.enum(accessStarts),
    payment_approval: z.enum(approvals),
    grace_days: z.number(),
    claim_pause_days: z.number(),
    promise_days: z.number(),
    reminder_days: z.array(z.number()),
    tax_percent: z.number(),
    tax_inclusive: z.boolean(),
    tax_name: z.string(),
    bank_details: z.string(),
    invoice_footer: z.string(),
    office_email: z.string(),
  }),
  currency: z.string(),
  time_zone: z.string(),
  revision: z.string(),
  currencies: z.array(z.string()),
  changed: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
});

export type BillingSettings = z.infer<typeof billingSettings>;

export const accessChange = z.object({ closes: z.number(), opens: z.number() });

export type AccessChange = z.infer<typeof accessChange>;

export const accessInput = z.strictObject({
  accessStarts: z.enum(accessStarts),
  graceDays: z.int().min(0).max(365),
});

const days = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, `Enter ${least} to ${most} days.`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `Enter ${least} to ${most} days.`);

/** "7, 1" */
const ladder = (most: number) =>
  z.string().transform((text, context) => {
    const found = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
    if (!found.every((n) => n >= 1 && n <= most)) {
      context.addIssue(`Write days from 1 to ${most}, separated by commas: 7, 1.`);
      return z.NEVER;
    }
    return [...new Set(found)];
  });

const paragraph = z
  .string()
  .trim()
  .max(1000, "Keep this under 1,000 characters.")
  .regex(
    /^(?:[^\p{Cc}\p{Cs}]|\n)*$/u,
    "This contains characters that cannot be printed. Type it again.",
  );

const timeZones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]);

export const settingsInput = z
  .strictObject({
    revision: z.string().max(64),
    accessStarts: z.enum(accessStarts),
    paymentApproval: z.enum(approvals),
    graceDays: days(0, 365),
    claimPauseDays: days(0, 30),
    promiseDays: days(0, 90),
    remindBefore: ladder(60),
    remindOnTheDay: z.boolean(),
    remindAfter: ladder(365),
    taxPercent: z
      .string()
      .trim()
      .transform((text) => text.replace(",", "."))
      .pipe(z.string().regex(/^\d{1,3}(\.\d{1,4})?$/, "Enter a percentage from 0 to 100."))
      .transform(Number)
      .refine((n) => n <= 100, "Enter a percentage from 0 to 100."),
    taxInclusive: z.boolean(),
    taxName: z
      .string()
      .trim()
      .min(1, "Name the tax, for example VAT.")
      .max(20, "Keep the name under 20 characters.")
      .regex(
        /^[^\p{Cc}\p{Cs}]*$/u,
        "This contains characters that cannot be printed. Type it again.",
      ),
    bankDetails: paragraph,
    invoiceFooter: paragraph,
    officeEmail: z.union([z.literal(""), z.email("Enter an e-mail address, or none.").max(254)]),
    currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency from the list."),
    timeZone: z.string().refine((zone) => timeZones.has(zone), "Choose a time zone from the list."),
  })
  .refine(
    ({ remindBefore, remindOnTheDay, remindAfter }) =>
      remindBefore.length + Number(remindOnTheDay) + remindAfter.length <= 12,
    { path: ["remindBefore"], message: "Keep it to 12 reminders." },
  );

/** The form as it is typed. */
export type TypedSettings = Omit<z.input<typeof settingsInput>, "revision">;
