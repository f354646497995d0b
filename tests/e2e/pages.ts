import { idOf } from "../../supabase/seed/write/target.ts";

type Role = "student" | "mentor" | "enrollment" | "admin";
export type AppPage = { role: Role | null; name: string; path: string };

const recording = (key: string) => `/lessons/${idOf("recording", key)}`;
const waiting = idOf("attempt", "tomas:price-list:2");
const graded = idOf("attempt", "amara:supplier-shortlist:2");
const student = idOf("student", "amara");
const checkout = `/billing/checkout/${idOf("checkout", "amara:card")}`;
const invoice = (key: string) => idOf("invoice", key);
const checkedImport = idOf("import", "winter");

/** Every page of the app with real content, for screenshots and for what must hold on all of them. */
export const pages: AppPage[] = [
  { role: null, name: "sign-in", path: "/sign-in" },
  { role: null, name: "forgotten", path: "/forgotten" },
  { role: null, name: "invitation-unknown", path: "/invitation/never-sent" },
  { role: "student", name: "dashboard", path: "/dashboard" },
  { role: "student", name: "course", path: "/course" },
  { role: "student", name: "lesson", path: recording("three-prices") },
  { role: "student", name: "lesson-locked", path: recording("ad-budget") },
  { role: "student", name: "work", path: "/work" },
  { role: "student", name: "billing", path: "/billing" },
  { role: "student", name: "checkout", path: checkout },
  { role: "student", name: "notifications", path: "/notifications" },
  { role: "student", name: "profile", path: "/profile" },
  { role: "student", name: "profile-business", path: "/profile/business" },
  { role: "student", name: "welcome-sent", path: "/welcome" },
  { role: "student", name: "forbidden", path: "/mentor" },
  { role: "student", name: "not-found", path: "/lessons/nothing" },
  { role: "mentor", name: "queue", path: "/mentor" },
  { role: "mentor", name: "grading", path: `/mentor/attempts/${waiting}` },
  { role: "mentor", name: "graded", path: `/mentor/attempts/${graded}` },
  { role: "mentor", name: "students", path: "/mentor/students" },
  { role: "mentor", name: "student", path: `/mentor/students/${student}` },
  {
    role: "mentor",
    name: "student-timeline",
    path: `/mentor/students/${student}?tab=timeline`,
  },
  { role: "mentor", name: "courses", path: "/mentor/courses" },
  { role: "mentor", name: "comments", path: "/mentor/comments" },
  { role: "enrollment", name: "enrollment", path: "/enrollment/students" },
  { role: "enrollment", name: "pipeline", path: "/enrollment" },
  { role: "enrollment", name: "pipeline-stuck", path: "/enrollment?stage=invited&stuck=yes" },
  { role: "enrollment", name: "enrollment-invitations", path: "/enrollment/invitations" },
  { role: "enrollment", name: "enrollment-student", path: `/enrollment/students/${student}` },
  {
    role: "enrollment",
    name: "enrollment-student-billing",
    path: `/enrollment/students/${student}?tab=billing`,
  },
  { role: "enrollment", name: "enrollment-invoices", path: "/enrollment/invoices" },
  {
    role: "enrollment",
    name: "enrollment-invoice",
    path: `/enrollment/invoices/${invoice("soren")}`,
  },
  { role: "enrollment", name: "new-student", path: "/enrollment/new" },
  { role: "enrollment", name: "enrolled", path: `/enrollment/new/${student}` },
  { role: "enrollment", name: "imports", path: "/enrollment/import" },
  {
    role: "enrollment",
    name: "import-columns",
    path: `/enrollment/import/${checkedImport}?columns=choose`,
  },
  { role: "enrollment", name: "import-checked", path: `/enrollment/import/${checkedImport}` },
  { role: "admin", name: "admin-imports", path: "/admin/import" },
  { role: "admin", name: "admin-import-done", path: `/admin/import/${idOf("import", "autumn")}` },
  { role: "admin", name: "admin", path: "/admin" },
  { role: "admin", name: "admin-pipeline", path: "/admin/enrollment" },
  { role: "admin", name: "people", path: "/admin/people" },
  { role: "admin", name: "invitations", path: "/admin/people/invitations" },
  { role: "admin", name: "settings", path: "/admin/settings" },
  { role: "admin", name: "questionnaire", path: "/admin/questionnaire" },
  {
    role: "admin",
    name: "questionnaire-version",
    path: `/admin/questionnaire/${idOf("questionnaire", "first")}`,
  },
  { role: "enrollment", name: "enrollment-payments", path: "/enrollment/payments" },
  { role: "enrollment", name: "enrollment-invoice-new", path: "/enrollment/invoices/new" },
  { role: "admin", name: "invoice-new", path: `/admin/invoices/new?student=${student}` },
  { role: "admin", name: "invoice-edit", path: `/admin/invoices/${invoice("soren")}/edit` },
  { role: "admin", name: "collections", path: "/admin/collections" },
  { role: "admin", name: "collections-behind", path: "/admin/collections/behind" },
  { role: "admin", name: "statement", path: `/admin/students/${student}/statement` },
  {
    role: "enrollment",
    name: "enrollment-statement",
    path: `/enrollment/students/${student}/statement`,
  },
  { role: "admin", name: "payments", path: "/admin/payments" },
  { role: "admin", name: "payment", path: `/admin/payments/${idOf("claim", "tomas")}` },
  { role: "admin", name: "invoices", path: "/admin/invoices" },
  { role: "admin", name: "invoice", path: `/admin/invoices/${invoice("ingrid")}` },
  { role: "admin", name: "admin-students", path: "/admin/students" },
  { role: "admin", name: "admin-student", path: `/admin/students/${student}` },
  {
    role: "admin",
    name: "admin-student-timeline",
    path: `/admin/students/${student}?tab=timeline`,
  },
];
