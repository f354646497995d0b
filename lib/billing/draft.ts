import { z } from "zod";
import { invoiceInput, type NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import type { Invoice } from "./schema";
import { emptyTerms, plainAmount, type TypedTerms, termsAsked } from "./terms";

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

export type TypedInvoice = TypedTerms & {
  student: FoundStudent | null;
  course: string;
  /** Price is that of one. */
  lines: { description: string; quantity: string; price: string }[];
  notes: string;
};

/** An empty invoice: one line, one instalment today, the academy's currency. */
export function emptyInvoice(
  { currencies, today }: NewStudentOptions,
  student: FoundStudent | null,
): TypedInvoice {
  return {
    ...emptyTerms(currencies[0]?.code ?? "EUR", today, "1"),
    student,
    course: "",
    lines: [{ description: "", quantity: "1", price: "" }],
    notes: "",
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
    lines: invoice.lines.map(({ description, quantity, unit_price }) => ({
      description,
      quantity: String(quantity),
      price: unit_price,
    })),
    discount: hasDiscount ? String(invoice.discount_percent ?? invoice.discount) : "",
    discountIn: isPercent || !hasDiscount ? "percent" : "amount",
    discountReason: invoice.discount_reason ?? "",
    notes: invoice.notes ?? "",
    count: String(invoice.schedule.length),
    parts: invoice.schedule.map(({ due_date, amount }) => ({ due_date, amount })),
  };
}

const isPriced = ({ price }: { price: string }) => price.trim() !== "";

/** What the database makes of each typed line, by their places; nothing for those without a price. */
export function lineAmounts({ lines }: TypedInvoice, items: readonly { amount: string }[]) {
  return lines.map((line, at) =>
    isPriced(line) ? items[lines.slice(0, at).filter(isPriced).length]?.amount : undefined,
  );
}

/** The draft the form asks for, amounts as text; null while no line has a price. */
export function draftOf(typed: TypedInvoice) {
  const lines = typed.lines.filter(isPriced);
  if (lines.length === 0) return null;
  return {
    ...termsAsked(typed),
    items: lines.map(({ description, quantity, price }) => ({
      description: description.trim(),
      quantity: plainAmount(quantity),
      unit_price: plainAmount(price),
    })),
  };
}
