import { z } from "zod";

/** What students send about their payments, and the office of a proof. The database decides what depends on their account. */

export const claimInput = z.strictObject({
  amount: z
    .string()
    .trim()
    .regex(/^[0-9]{1,11}(\.[0-9]{1,4})?$/, "Enter an amount in digits, for example 400 or 400.00."),
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency from the list."),
  method: z.enum(["bank_transfer", "cash", "cheque", "card_terminal", "other"], {
    error: "Choose how you paid.",
  }),
  reference: z.string().trim().max(140, "Keep the reference under 140 characters."),
  paidOn: z.iso.date("Enter the day you paid."),
  proof: z.string().min(1, "Add the proof of your payment: a picture or a PDF.").max(200),
  instalments: z.array(z.uuid()).max(60),
  note: z.string().trim().max(1000, "Keep the note under 1,000 characters."),
});

export const promiseInput = z.strictObject({ day: z.iso.date("Choose a day.") });

/** Whose proof it is. The office says so; for students it is their own. */
const student = z.uuid().optional();

export const proofInput = z.strictObject({
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  student,
});

export const sentProofInput = z.strictObject({
  name: z.string().min(1).max(255),
  path: z.string().max(200),
  student,
});
