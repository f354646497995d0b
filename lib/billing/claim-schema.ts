import { z } from "zod";

const claimRow = z.object({
  id: z.uuid(),
  student_id: z.uuid(),
  student: z.string(),
  currency: z.string(),
  amount: z.string(),
  method: z.string(),
  reference: z.string().nullable(),
  paid_on: z.string(),
  note: z.string().nullable(),
  invoice_id: z.uuid().nullable(),
  invoice: z.string().nullable(),
  state: z.enum(["in_review", "approved", "refused", "withdrawn"]),
  recorded_at: z.string(),
  recorded_by: z.string().nullable(),
  by_student: z.boolean(),
  is_mine: z.boolean(),
  has_proof: z.boolean(),
  reviewed_at: z.string().nullable(),
  reviewed_by: z.string().nullable(),
  refusal_reason: z.string().nullable(),
  receipt: z.string().nullable(),
  proof_was_used: z.boolean(),
  reference_was_used: z.boolean(),
});

export const claimsSchema = z.object({
  rows: z.array(claimRow),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
  waiting: z.number(),
  today: z.string(),
});

export const claimSchema = claimRow
  .extend({
    today: z.string(),
    email: z.string(),
    proof: z.object({ path: z.string(), type: z.string(), size: z.number() }).nullable(),
    uses: z.array(
      z.object({
        /** Null: recorded by the office, without a claim. */
        id: z.uuid().nullable(),
        student: z.string(),
        amount: z.string(),
        currency: z.string(),
        paid_on: z.string(),
        state: z.string(),
      }),
    ),
    reference_uses: z.array(
      z.object({
        id: z.uuid().nullable(),
        receipt: z.string().nullable(),
        student: z.string(),
        amount: z.string(),
        currency: z.string(),
        paid_on: z.string(),
      }),
    ),
    effect: z.array(
      z.object({
        invoice: z.string(),
        number: z.number(),
        due_date: z.string(),
        open: z.string(),
        gets: z.string(),
      }),
    ),
    next: z.uuid().nullable(),
  })
  .nullable();

export type ClaimRow = z.infer<typeof claimRow>;
export type Claims = z.infer<typeof claimsSchema>;
export type Claim = NonNullable<z.infer<typeof claimSchema>>;
