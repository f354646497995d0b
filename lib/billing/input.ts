import { z } from "zod";
import { cadences } from "./terms";

/** What the office sends. The database decides what depends on the invoice; here only the shape of each field. */

export const methods = ["bank_transfer", "cash", "cheque", "card_terminal", "other"] as const;

/** Digits with a point or comma before the decimals. Twelve and three of them are exact as a number. */
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}([.,]\d{1,3})?$/, "Enter an amount in digits, for example 400 or 400.00.")
  .transform((text) => Number(text.replace(",", ".")))
  .refine((value) => value > 0, "Enter an amount above zero.");

const day = z.iso.date("Choose a day.");
const method = z.enum(methods, { error: "Choose how it was paid." });
const reference = z.string().trim().max(140, "Keep the reference under 140 characters.");
const note = z.string().trim().max(500, "Keep the note under 500 characters.");
export const reasonInput = z
  .string()
  .trim()
  .min(3, "Say why, in three characters or more.")
  .max(500, "Keep the reason under 500 characters.");

const instalments = z
  .array(
    z.strictObject({
      due_date: z.iso.date("Every instalment needs a due date."),
      amount: z.string().trim().max(20),
    }),
  )
  .min(1, "Add at least one instalment.")
  .max(60, "Choose 1 to 60 instalments.");

export const invoiceInput = z.strictObject({ invoice: z.uuid() });
export const reasonedInvoiceInput = invoiceInput.extend({ reason: reasonInput });
export const creditInput = reasonedInvoiceInput.extend({ amount });
export const rescheduleInput = reasonedInvoiceInput.extend({ instalments });

export const recordInput = z
  .strictObject({
    student: z.uuid(),
    invoice: z.uuid(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    amount,
    method,
    reference,
    receivedOn: day,
    note,
    proof: z.string().min(1).max(200).nullable(),
  })
  .refine((input) => input.method === "cash" || input.reference !== "", {
    path: ["reference"],
    error: "Enter the reference of the payment, as the bank shows it.",
  });

export const promiseInput = z.strictObject({ student: z.uuid(), promisedOn: day, note });

export const refundInput = z.strictObject({
  payment: z.uuid(),
  amount,
  method,
  reference,
  reason: reasonInput,
});
export const approvalInput = z.strictObject({
  claim: z.uuid(),
  amount,
  receivedOn: day,
  /** Empty for none: what was reported stays. */
  reference: reference.default(""),
});
export const refusalInput = z.strictObject({ claim: z.uuid(), reason: reasonInput });
export const claimInput = z.strictObject({ claim: z.uuid() });
export const reversalInput = z.strictObject({ payment: z.uuid(), reason: reasonInput });

export const planInput = z.strictObject({
  amount: z.string().trim().max(20),
  currency: z.string().regex(/^[A-Z]{3}$/),
  count: z.int().min(1).max(60, "Choose 1 to 60 instalments."),
  cadence: z.enum(cadences),
  firstDue: z.iso.date("Choose the day of the first instalment."),
});

/** The method a choice stands for; what nobody knows is another way. */
export function methodOf(text: string): Method {
  return methods.find((one) => one === text) ?? "other";
}

export type Method = (typeof methods)[number];
export type PlanInput = z.input<typeof planInput>;
