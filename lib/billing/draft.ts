import { z } from "zod";
import { plainAmount } from "@/lib/enrollment/new-student";
import { invoiceInput, type NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import type { Invoice } from "./schema";

/** An invoice as it is typed, and the draft it asks for. Pure. */

export const foundStudents = z.array(
  z.object({ id: z.uuid(), name: z.string(), email: z.string(), number: z.number() }),
);
export type FoundStudent = z.infer<typeof foundStudents>[number];

export const draftInput = z.strictObject({
  invoice: z.uuid().nullable(),
  student: z.uuid("Choose a student."),
  course: z.uuid().nullable(),
  notes: z.string().trim().max(2000, "Keep the notes under 2,000 characters."),
  draft: invoiceInput,
});

export type TypedInvoice = {
  student: FoundStudent | null;
  course: string;
  currency: string;
  lines: { description: string; price: string }[];
  discount: string;
  discountIn: "percent" | "amount";
  discountReason: string;
  notes: string;
  count: string;
  cadence: "weekly" | "fortnightly" | "monthly" | "quarterly";
  firstDue: string;
  deposit: string;
  /** Instalments listed by hand; null while they follow the plan. */
  parts: { due_date: string; amount: string }[] | null;
};

/** An empty invoice: one line, one instalment today, the academy's currency. */
export function emptyInvoice(
  { currencies, today }: NewStudentOptions,
  student: FoundStudent | null,
): TypedInvoice {
  return {
    student,
    course: "",
    currency: currencies[0]?.code ?? "EUR",
    lines: [{ description: "", price: "" }],
    discount: "",
    discountIn: "percent",
    discountReason: "",
    notes: "",
    count: "1",
    cadence: "monthly",
    firstDue: today,
    deposit: "",
    parts: null,
  };
}

/** A draft as it was saved, to be changed. */
export function typedFrom(invoice: Invoice, options: NewStudentOptions): TypedInvoice {
  const isPercent = invoice.discount_percent !== null;
  const hasDiscount = Number(invoice.discount) > 0;
  return {
    ...emptyInvoice(options, {
      id: invoice.student_id,
      name: invoice.student,
      email: invoice.email,
      number: 0,
    }),
    course: invoice.course_id ?? "",
    currency: invoice.currency,
    lines: invoice.lines.map(({ description, amount }) => ({ description, price: amount })),
    discount: hasDiscount ? String(invoice.discount_percent ?? invoice.discount) : "",
    discountIn: isPercent || !hasDiscount ? "percent" : "amount",
    discountReason: invoice.discount_reason ?? "",
    notes: invoice.notes ?? "",
    parts: invoice.schedule.map(({ due_date, amount }) => ({ due_date, amount })),
  };
}

/** The draft the form asks for, amounts as text; null while no line has a price. */
export function draftOf(typed: TypedInvoice) {
  const lines = typed.lines.filter(({ price }) => price.trim() !== "");
  if (lines.length === 0) return null;
  const discount = plainAmount(typed.discount);
  const reason = typed.discountReason.trim();
  return {
    currency: typed.currency,
    items: lines.map(({ description, price }) => ({
      description: description.trim(),
      unit_price: plainAmount(price),
    })),
    ...(discount &&
      (typed.discountIn === "percent"
        ? { discount_percent: discount }
        : { discount_amount: discount })),
    ...(discount && reason && { discount_reason: reason }),
    ...(typed.parts
      ? {
          instalments: typed.parts.map(({ due_date, amount }) => ({
            due_date,
            amount: plainAmount(amount),
          })),
        }
      : {
          plan: {
            count: Number(typed.count) || 0,
            cadence: typed.cadence,
            first_due: typed.firstDue,
            deposit: plainAmount(typed.deposit) || "0",
          },
        }),
  };
}
