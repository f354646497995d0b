import { z } from "zod";

/** Amounts come as exact text with the decimals of their currency; days as "2026-11-24". */
const amount = z.string();
const day = z.string();

export const invoiceRow = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  status: z.enum(["draft", "issued", "paid", "void", "written_off"]),
  student_id: z.uuid(),
  student: z.string(),
  course: z.string().nullable(),
  currency: z.string(),
  amount,
  open: amount,
  issued_on: day.nullable(),
  next_due: day.nullable(),
  overdue_days: z.number().nullable(),
  in_review: z.boolean(),
  on_hold: z.boolean(),
  instalments: z.string(),
});

const total = z.object({ currency: z.string(), open: amount, overdue: amount });

export const invoicesSchema = z.object({
  rows: z.array(invoiceRow),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
  totals: z.array(total),
  today: day,
  courses: z.array(z.object({ id: z.uuid(), title: z.string() })),
  currencies: z.array(z.string()),
});

export const exportSchema = z.object({ rows: z.array(invoiceRow), has_next: z.boolean() });

const back = z.object({
  id: z.uuid(),
  kind: z.enum(["refund", "reversal"]),
  state: z.enum(["pending", "done", "failed"]),
  amount,
  on: day,
  method: z.string(),
  reference: z.string().nullable(),
  reason: z.string(),
  by: z.string().nullable(),
});

const payment = z.object({
  id: z.uuid(),
  receipt: z.string(),
  received_on: day,
  method: z.string(),
  reference: z.string().nullable(),
  amount,
  here: amount,
  refundable: amount,
  credit: amount,
  recorded_by: z.string().nullable(),
  approved_by: z.string().nullable(),
  proof: z.object({ type: z.string(), size: z.number() }).nullable(),
  on: z.array(z.object({ number: z.number(), due_date: day, amount })),
  back: z.array(back),
  may: z.array(z.enum(["refund", "reverse"])),
});

const instalment = z.object({
  id: z.uuid(),
  number: z.number(),
  due_date: day,
  amount,
  settled: amount,
  credited: amount,
  open: amount,
  status: z.enum(["open", "paid"]),
  paid_at: z.string().nullable(),
  overdue_days: z.number().nullable(),
});

const event = z.object({
  at: z.string(),
  kind: z.string(),
  by: z.string().optional(),
  amount: amount.optional(),
  name: z.string().optional(),
  reason: z.string().optional(),
});

const choice = z.enum([
  "edit",
  "issue",
  "delete",
  "record",
  "reschedule",
  "promise",
  "use_credit",
  "credit",
  "replace",
  "void",
  "write_off",
]);

const other = z.object({ id: z.uuid(), number: z.string().nullable() }).nullable();

export const invoiceSchema = invoiceRow
  .extend({
    course_id: z.uuid().nullable(),
    email: z.string(),
    today: day,
    subtotal: amount,
    discount: amount,
    discount_percent: z.number().nullable(),
    discount_reason: z.string().nullable(),
    tax: amount,
    tax_percent: z.number(),
    tax_inclusive: z.boolean(),
    tax_name: z.string(),
    settled: amount,
    credited: amount,
    credit: amount,
    notes: z.string().nullable(),
    paid_on: day.nullable(),
    voided_on: day.nullable(),
    void_reason: z.string().nullable(),
    replaces: other,
    replaced_by: other,
    promise: z
      .object({ on: day, note: z.string().nullable(), by: z.string().nullable() })
      .nullable(),
    lines: z.array(
      z.object({
        description: z.string(),
        quantity: z.number(),
        unit_price: amount,
        amount,
      }),
    ),
    schedule: z.array(instalment),
    payments: z.array(payment),
    credit_notes: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        amount,
        reason: z.string(),
        on: day,
        by: z.string().nullable(),
      }),
    ),
    claims: z.array(
      z.object({
        id: z.uuid(),
        amount,
        method: z.string(),
        paid_on: day,
        by: z.string().nullable(),
      }),
    ),
    history: z.array(event),
    may: z.array(choice),
  })
  .nullable();

export const planSchema = z.array(z.object({ number: z.number(), due_date: day, amount }));

export type Invoice = NonNullable<z.infer<typeof invoiceSchema>>;
export type Payment = z.infer<typeof payment>;
export type Instalment = z.infer<typeof instalment>;
export type InvoiceEvent = z.infer<typeof event>;
export type Plan = z.infer<typeof planSchema>;
export type InvoiceRow = z.infer<typeof invoiceRow>;
export type Invoices = z.infer<typeof invoicesSchema>;
export type OpenTotal = z.infer<typeof total>;
