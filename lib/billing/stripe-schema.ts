import { z } from "zod";
import { reasonInput, refundInput } from "./input";

/** What to pay: chosen instalments, or what is open of an invoice; a part of either when an amount is typed. */
export const checkoutInput = z.strictObject({
  invoice: z.uuid().optional(),
  instalments: z.array(z.uuid()).min(1).max(60).optional(),
  amount: z
    .string()
    .trim()
    .regex(/^[0-9]{1,12}(\.[0-9]{1,4})?$/, "Enter an amount in digits, for example 400 or 400.00.")
    .optional(),
});

export const cardInput = z.strictObject({ card: z.uuid() });

const order = z.object({
  id: z.uuid(),
  company_id: z.uuid(),
  student_id: z.uuid(),
  session_id: z.string().nullable(),
  expires_at: z.number(),
  customer: z.string().nullable(),
  email: z.string(),
});

/** What the database decided a student saves a card under. */
export const setupOrder = order;
/** What the database decided a student pays; units are Stripe's integer, others the pages for the same debt. */
export const paymentOrder = order.extend({
  amount: z.string(),
  units: z.number(),
  currency: z.string(),
  description: z.string(),
  others: z.array(z.string()),
});
export type Order = z.infer<typeof setupOrder>;
export type PaymentOrder = z.infer<typeof paymentOrder>;

/** open: not confirmed at Stripe; complete: confirmed, the money is on its way; done: it is here. */
export const checkout = z.object({
  mode: z.enum(["payment", "setup"]),
  state: z.enum(["open", "complete", "done", "failed", "expired"]),
  currency: z.string().nullable(),
  amount: z.string().nullable(),
  payment_id: z.uuid().nullable(),
  receipt_number: z.string().nullable(),
});
export type Checkout = z.infer<typeof checkout>;

export const savedCards = z.object({
  cards: z.array(
    z.object({
      id: z.uuid(),
      method_type: z.enum(["card", "bank_debit"]),
      brand: z.string().nullable(),
      last_four: z.string(),
      expiry_date: z.string().nullable(),
      is_default: z.boolean(),
      is_expired: z.boolean(),
    }),
  ),
  on_their_way: z.array(
    z.object({ id: z.uuid(), amount: z.string(), currency: z.string(), since: z.string() }),
  ),
});
export type SavedCards = z.infer<typeof savedCards>;

export const parkedPayments = z.array(
  z.object({
    event_id: z.string(),
    intent: z.string(),
    amount: z.string().nullable(),
    currency: z.string(),
    received_at: z.string(),
    payer: z.string().nullable(),
    description: z.string().nullable(),
    refund_is_asked: z.boolean(),
    names_no_company: z.boolean(),
  }),
);
/** A payment that came through Stripe and belongs to nobody yet. */
export type ParkedPayment = z.infer<typeof parkedPayments>[number];

export const parkedRefunds = z.array(
  z.object({
    event_id: z.string(),
    refund: z.string(),
    student_id: z.uuid(),
    student: z.string(),
    receipt_number: z.string(),
    payment_id: z.uuid(),
    amount: z.string().nullable(),
    left: z.string(),
    currency: z.string(),
    received_at: z.string(),
  }),
);
/** A refund Stripe has made of a payment of which less was left. */
export type ParkedRefund = z.infer<typeof parkedRefunds>[number];

const event = z.string().min(1).max(255);
export const matchInput = z.strictObject({ event, email: z.email("Enter the student's e-mail.") });
export const returnInput = z.strictObject({ event });
export const clearUpInput = z.strictObject({ event, reason: reasonInput });

/** The key is made when the question is asked: pressed twice, it is one refund. */
export const stripeRefundInput = refundInput
  .pick({ payment: true, amount: true, reason: true })
  .extend({ key: z.uuid() });

/** What the database allows to go back: Stripe's id of the payment, in Stripe's integer. */
export const returnOrder = z.object({ intent: z.string(), units: z.number() });
