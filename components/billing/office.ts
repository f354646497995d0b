import type { Route } from "next";

/** From where somebody deals with money: admins, or enrollment managers. */
export type Office = "admin" | "enrollment";

/** The pages of an office. */
export const offices = {
  admin: { invoices: "/admin/invoices", payments: "/admin/payments" },
  enrollment: { invoices: "/enrollment/invoices", payments: "/enrollment/payments" },
} satisfies Record<Office, Record<string, Route>>;

/** Where a student's account stands. */
export function statementHref(
  office: Office,
  student: string,
): Route<`/admin/students/${string}/statement` | `/enrollment/students/${string}/statement`> {
  return office === "admin"
    ? `/admin/students/${student}/statement`
    : `/enrollment/students/${student}/statement`;
}
