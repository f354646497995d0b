import { z } from "zod";

const amount = z.string();
const day = z.string();

const debtor = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  days: z.number(),
  amounts: z.array(z.object({ currency: z.string(), amount, instalments: z.number() })),
  invoice_id: z.uuid(),
  state: z.enum(["hold", "hold_tomorrow", "overdue"]),
  promised_on: day.nullable(),
  claim: z.object({ id: z.uuid(), at: z.string(), by: z.string().nullable() }).nullable(),
  reminder: z.object({ stage: z.number().nullable(), on: day }).nullable(),
});

export const debtorsSchema = z.object({
  rows: z.array(debtor),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
});

const week = z.object({ week: day, currency: z.string(), due: amount, collected: amount });
const aged = z.object({
  currency: z.string(),
  not_due: amount,
  days_1_30: amount,
  days_31_60: amount,
  days_61_90: amount,
  over_90: amount,
  total: amount,
});

export const collectionsSchema = z.object({
  now: z.object({
    as_of: day,
    currencies: z.array(
      z.object({
        currency: z.string(),
        open: amount,
        overdue: amount,
        students_overdue: z.number(),
        credit: amount,
      }),
    ),
    weeks: z.array(week),
    claims_in_review: z.number(),
    students_on_hold: z.number(),
    holds_tomorrow: z.number(),
  }),
  outlook: z.array(z.object({ currency: z.string(), expected: amount, collected: amount })),
  debtors: debtorsSchema,
  ageing: z.object({ as_of: day, currencies: z.array(aged) }),
});

const working = z.object({
  currency: z.string(),
  since: day,
  instalments: z.number(),
  unreminded: z.number(),
  stages: z.array(z.object({ stage: z.number(), share: z.number() })),
  by_hand: z.number(),
  held: z.number(),
  written_off: z.number(),
  unpaid: z.number(),
  days_late: z.number().nullable(),
});

export const whatWorksSchema = z.array(working);

export const statementSchema = z.object({
  currency: z.string(),
  opening: amount,
  lines: z.array(
    z.object({
      day,
      kind: z.string(),
      document: z.string(),
      document_id: z.uuid(),
      amount,
      balance: amount,
    }),
  ),
  closing: amount,
  credit: amount,
});

export const statementOfSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    number: z.number(),
    today: day,
    currencies: z.array(z.string()),
  })
  .nullable();

export type Debtor = z.infer<typeof debtor>;
export type Week = z.infer<typeof week>;
export type Working = z.infer<typeof working>;
export type Aged = z.infer<typeof aged>;
export type Collections = z.infer<typeof collectionsSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type StatementOf = NonNullable<z.infer<typeof statementOfSchema>>;
