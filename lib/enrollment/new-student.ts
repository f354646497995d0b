import { emptyTerms, plainAmount, type TypedTerms, termsAsked } from "@/lib/billing/terms";
import type { NewStudentOptions } from "./new-student-schema";

/** The form of a new student as it is typed, and what it asks for. Pure. */

export type TypedStudent = TypedTerms & {
  /** Names this form for the database, which saves it once. */
  key: string;
  fullName: string;
  email: string;
  phone: string;
  companyName: string;
  mentor: string;
  startsOn: string;
  courses: { id: string; price: string }[];
  isIssued: boolean;
};

/** An empty form: today, one instalment a month, the academy's currency, its only course if there is but one. */
export function emptyStudent(options: NewStudentOptions): TypedStudent {
  const only = options.courses.length === 1 ? options.courses[0] : undefined;
  const currency = only?.currency ?? options.currencies[0]?.code ?? "EUR";
  return {
    key: crypto.randomUUID(),
    fullName: "",
    email: "",
    phone: "",
    companyName: "",
    mentor: "",
    startsOn: options.today,
    ...emptyTerms(currency, options.today, "3"),
    courses: [{ id: only?.id ?? "", price: only?.price ?? "" }],
    isIssued: true,
  };
}

/** The invoice the form asks for, amounts as text; null when no course has a price. */
export function invoiceOf(typed: TypedStudent, options: NewStudentOptions) {
  const priced = typed.courses.filter(({ id, price }) => id !== "" && price.trim() !== "");
  if (priced.length === 0) return null;
  return {
    ...termsAsked(typed),
    items: priced.map(({ id, price }) => ({
      description: options.courses.find((course) => course.id === id)?.title ?? "Course",
      unit_price: plainAmount(price),
    })),
  };
}

/** When lessons open, as the academy has it set. */
export function accessInWords(
  starts: NewStudentOptions["access_starts"],
  hasInvoice: boolean,
  isIssued: boolean,
): string {
  const atOnce = "Lessons open at sign-up, from the start day on";
  if (starts === "sign_up") return `${atOnce}, as set for the academy.`;
  if (!hasInvoice) return `${atOnce}, because no invoice is made.`;
  if (!isIssued) return `${atOnce}, until the draft is issued.`;
  return starts === "first_payment"
    ? "Lessons open with the first payment, as set for the academy."
    : "Lessons open when everything is paid, as set for the academy.";
}
