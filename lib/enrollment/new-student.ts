import type { NewStudentOptions } from "./new-student-schema";

/** The form of a new student as it is typed, and what it asks for. Pure. */

export const cadences = ["weekly", "fortnightly", "monthly", "quarterly"] as const;
type Cadence = (typeof cadences)[number];

export type Part = { dueDate: string; amount: string };

export type TypedStudent = {
  /** Names this form for the database, which saves it once. */
  key: string;
  fullName: string;
  email: string;
  phone: string;
  companyName: string;
  mentor: string;
  startsOn: string;
  currency: string;
  courses: { id: string; price: string }[];
  discount: string;
  discountIn: "percent" | "amount";
  discountReason: string;
  count: string;
  cadence: Cadence;
  firstDue: string;
  deposit: string;
  /** Instalments listed by hand; null while they follow the plan. */
  parts: Part[] | null;
  isIssued: boolean;
};

/** An empty form: today, one instalment a month, the academy's currency, its only course if there is but one. */
export function emptyStudent(options: NewStudentOptions): TypedStudent {
  const only = options.courses.length === 1 ? options.courses[0] : undefined;
  return {
    key: crypto.randomUUID(),
    fullName: "",
    email: "",
    phone: "",
    companyName: "",
    mentor: "",
    startsOn: options.today,
    currency: only?.currency ?? options.currencies[0]?.code ?? "EUR",
    courses: [{ id: only?.id ?? "", price: only?.price ?? "" }],
    discount: "",
    discountIn: "percent",
    discountReason: "",
    count: "3",
    cadence: "monthly",
    firstDue: options.today,
    deposit: "",
    parts: null,
    isIssued: true,
  };
}

/** "2,390.00", "2 390" and "12,50" as the database reads them: "2390.00", "2390", "12.50". Anything else stays as it is. */
export function plainAmount(text: string): string {
  const bare = text.replaceAll(/[\s\u2009\u00a0']/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(",", "");
  return /^\d+,\d{1,2}$/.test(bare) ? bare.replace(",", ".") : bare;
}

/** The invoice the form asks for, amounts as text; null when no course has a price. */
export function invoiceOf(typed: TypedStudent, options: NewStudentOptions) {
  const priced = typed.courses.filter(({ id, price }) => id !== "" && price.trim() !== "");
  if (priced.length === 0) return null;
  const discount = plainAmount(typed.discount);
  const isPercent = typed.discountIn === "percent";
  return {
    currency: typed.currency,
    items: priced.map(({ id, price }) => ({
      description: options.courses.find((course) => course.id === id)?.title ?? "Course",
      unit_price: plainAmount(price),
    })),
    ...(discount && (isPercent ? { discount_percent: discount } : { discount_amount: discount })),
    ...(discount &&
      typed.discountReason.trim() && { discount_reason: typed.discountReason.trim() }),
    ...(typed.parts
      ? {
          instalments: typed.parts.map(({ dueDate, amount }) => ({
            due_date: dueDate,
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
