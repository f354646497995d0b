import { z } from "zod";

/** What documents say, as the database kept it when they were issued. Amounts are text, exact. */

const amount = z.string();
const day = z.iso.date();

const common = {
  number: z.string(),
  issued_on: day,
  issued_at: z.string(),
  currency: z.string(),
  decimals: z.number(),
  company: z.object({
    name: z.string(),
    primary_color: z.string(),
    bank_details: z.string(),
    footer: z.string(),
  }),
  student: z.object({ name: z.string(), email: z.string(), number: z.string() }),
};

const invoiceFacts = z.object({
  kind: z.literal("invoice"),
  ...common,
  replaces: z.string().nullable(),
  notes: z.string().nullable(),
  lines: z.array(
    z.object({ description: z.string(), quantity: z.string(), unit_price: amount, amount }),
  ),
  subtotal: amount,
  discount: amount,
  has_discount: z.boolean(),
  discount_percent: z.string().nullable(),
  discount_reason: z.string().nullable(),
  tax: amount,
  tax_name: z.string(),
  tax_percent: z.string(),
  tax_inclusive: z.boolean(),
  amount,
  already_paid: amount.nullable(),
  to_pay: amount,
  instalments: z.array(z.object({ number: z.number(), due_date: day, amount })),
});

/** An invoice's second edition when it is made void, and the third when another takes its place. */
const voidFacts = invoiceFacts.extend({
  kind: z.enum(["void_invoice", "void_replaced"]),
  voided_on: day,
  replaced_by: z.string().nullable(),
});

const receiptFacts = z.object({
  kind: z.literal("receipt"),
  ...common,
  amount,
  method: z.string(),
  reference: z.string().nullable(),
  received_on: day,
  parts: z.array(z.object({ invoice: z.string(), instalment: z.number(), due_date: day, amount })),
  credit: amount.nullable(),
});

const creditNoteFacts = z.object({
  kind: z.literal("credit_note"),
  ...common,
  invoice: z.string(),
  invoice_issued_on: day,
  reason: z.string(),
  amount,
  tax: amount,
  tax_name: z.string(),
  tax_percent: z.string(),
});

export const statementFacts = z.object({
  kind: z.literal("statement"),
  ...common,
  from: day.nullable(),
  to: day.nullable(),
  opening: amount,
  closing: amount,
  closing_is_credit: z.boolean(),
  credit: amount,
  lines: z.array(
    z.object({ day, kind: z.string(), document: z.string(), amount, balance: amount }),
  ),
});

export const documentFacts = z.discriminatedUnion("kind", [
  invoiceFacts,
  voidFacts,
  receiptFacts,
  creditNoteFacts,
]);

export type InvoiceFacts = z.infer<typeof invoiceFacts>;
export type VoidFacts = z.infer<typeof voidFacts>;
export type ReceiptFacts = z.infer<typeof receiptFacts>;
export type CreditNoteFacts = z.infer<typeof creditNoteFacts>;
export type StatementFacts = z.infer<typeof statementFacts>;
export type AnyFacts = z.infer<typeof documentFacts> | StatementFacts;
