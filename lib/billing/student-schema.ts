import { z } from "zod";
import { wayOutSchema } from "@/lib/learning/schema";

/** A student's billing page as SQL answers it. Amounts are text, exact; days are the company's. */

const day = z.iso.date();
const money = { currency: z.string(), decimals: z.number() };

const instalment = z.object({
  id: z.uuid(),
  due_date: day,
  /** From today: below zero is past. */
  days: z.number(),
  amount: z.string(),
  unpaid: z.string(),
  credited: z.string().nullable(),
  is_begun: z.boolean(),
  state: z.enum(["paid", "credited", "review", "overdue", "due", "ahead"]),
  paid: z.object({ on: day, method: z.string(), receipt: z.uuid().nullable() }).nullable(),
});

const billed = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  status: z.enum(["issued", "paid"]),
  ...money,
  amount: z.string(),
  paid: z.string(),
  credited: z.string(),
  overdue: z.string(),
  due: z.string(),
  ahead: z.string(),
  next_due: day.nullable(),
  instalments: z.array(instalment),
});

const account = z.object({
  ...money,
  now: z.string(),
  is_due: z.boolean(),
  open: z.string(),
  is_open: z.boolean(),
  oldest_due: day.nullable(),
  next_due: day.nullable(),
  next: z.string().nullable(),
  due_ids: z.array(z.uuid()),
  next_ids: z.array(z.uuid()),
  open_ids: z.array(z.uuid()),
  in_review: z.string().nullable(),
  /** Whether what is in review is all that is due. */
  is_covered: z.boolean(),
  credit: z.string(),
  has_credit: z.boolean(),
});

const ownDocument = z.object({
  id: z.uuid(),
  kind: z.enum(["invoice", "receipt", "credit_note"]),
  number: z.string(),
  date: day,
  state: z.enum(["open", "due", "overdue", "paid", "void", "written-off", "used"]),
  ...money,
  amount: z.string(),
});

const claim = z.object({
  id: z.uuid(),
  state: z.enum(["in_review", "refused"]),
  ...money,
  amount: z.string(),
  method: z.string(),
  reference: z.string().nullable(),
  paid_on: day,
  recorded_on: day,
  refusal: z.string().nullable(),
  is_own: z.boolean(),
});

export const studentBilling = z.object({
  today: day,
  academy: z.string(),
  bank_details: z.string(),
  accounts: z.array(account),
  invoices: z.array(billed),
  documents: z.array(ownDocument),
  document_count: z.number(),
  claims: z.array(claim),
  hold: z.enum(["overdue", "start"]).nullable(),
  other_holds: z.array(z.enum(["manual", "expiry"])),
  /** Whom to ask about those. */
  way_out: wayOutSchema,
  /** The invoices lessons begin with, where access starts with full payment. */
  waits_for: z.array(
    z.object({ number: z.string(), left: z.string(), currency: z.string(), decimals: z.number() }),
  ),
  /** The last day lessons stay open although something is overdue. */
  closes_after: day.nullable(),
  is_paused: z.boolean(),
  promised_on: day.nullable(),
  promise: z.object({ last_day: day, was_given: z.boolean() }).nullable(),
});

export type StudentBilling = z.infer<typeof studentBilling>;
export type Account = z.infer<typeof account>;
export type Billed = z.infer<typeof billed>;
export type Instalment = z.infer<typeof instalment>;
export type OwnDocument = z.infer<typeof ownDocument>;
export type Claim = z.infer<typeof claim>;
