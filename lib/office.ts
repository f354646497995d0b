import type { Route } from "next";
import type { Role } from "@/lib/session";

/** From where somebody enrolls and bills: admins, or enrollment managers. Both see the same pages, each under their own address. */
export type Office = "admin" | "enrollment";

/** The pages of an office. */
export const offices = {
  admin: {
    pipeline: "/admin/enrollment",
    newStudent: "/admin/students/new",
    invitations: "/admin/people/invitations",
    imports: "/admin/import",
    students: "/admin/students",
    invoices: "/admin/invoices",
    payments: "/admin/payments",
  },
  enrollment: {
    pipeline: "/enrollment",
    newStudent: "/enrollment/new",
    invitations: "/enrollment/invitations",
    imports: "/enrollment/import",
    students: "/enrollment/students",
    invoices: "/enrollment/invoices",
    payments: "/enrollment/payments",
  },
} satisfies Record<Office, Record<string, Route>>;

/** The office of whoever enrolls and bills. */
export function officeOf(role: Role): Office {
  return role === "enrollment_manager" ? "enrollment" : "admin";
}

/** Where an invoice stands. */
export function invoiceHref(
  office: Office,
  id: string,
): Route<`/admin/invoices/${string}` | `/enrollment/invoices/${string}`> {
  return office === "admin" ? `/admin/invoices/${id}` : `/enrollment/invoices/${id}`;
}

/** Where what was made for a new student stands. */
export function enrolledHref(
  office: Office,
  student: string,
): Route<`/admin/students/new/${string}` | `/enrollment/new/${string}`> {
  return office === "admin" ? `/admin/students/new/${student}` : `/enrollment/new/${student}`;
}

/** Where an import stands. */
export function importHref(
  office: Office,
  id: string,
): Route<`/admin/import/${string}` | `/enrollment/import/${string}`> {
  return office === "admin" ? `/admin/import/${id}` : `/enrollment/import/${id}`;
}

/** Where a student's account stands. */
export function statementHref(
  office: Office,
  student: string,
): Route<`/admin/students/${string}/statement` | `/enrollment/students/${string}/statement`> {
  return office === "admin"
    ? `/admin/students/${student}/statement`
    : `/enrollment/students/${student}/statement`;
}
