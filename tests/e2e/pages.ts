import { idOf } from "../../supabase/seed/write/target.ts";

type Role = "student" | "mentor" | "enrollment" | "admin";
type Demo = `${string}@demo.test`;
/** `who` where another student than the demo student shows more. */
export type AppPage = { role: Role | null; who?: Demo; name: string; path: string };

/** Whose session shows the page. */
export const readerOf = ({ role, who }: AppPage) => who ?? role;

const recording = (key: string) => `/lessons/${idOf("recording", key)}`;
const waiting = idOf("attempt", "tomas:price-list:2");
const graded = idOf("attempt", "amara:supplier-shortlist:2");
const student = idOf("student", "amara");
const checkout = `/billing/checkout/${idOf("checkout", "amara:card")}`;
const billingHold = "marek.dvorak@demo.test";
const manualHold = "aroha.ngata@demo.test";
const newcomer = "mei.tanaka@demo.test";
const invoice = (key: string) => idOf("invoice", key);
const ticket = (key: string) => idOf("ticket", key);
const checkedImport = idOf("import", "winter");

/** Every page of the app with real content, for screenshots and for what must hold on all of them. */
export const pages: AppPage[] = [
  { role: null, name: "sign-in", path: "/sign-in" },
  { role: null, name: "forgotten", path: "/forgotten" },
  { role: null, name: "invitation-unknown", path: "/invitation/never-sent" },
  { role: null, name: "invitation-again", path: "/invitation" },
  { role: null, name: "set-password", path: "/set-password?token_hash=not-opened-here" },
  { role: null, name: "confirm", path: "/auth/confirm?token_hash=not-opened-here" },
  { role: "student", name: "dashboard", path: "/dashboard" },
  { role: "student", name: "course", path: "/course" },
  { role: "student", name: "lesson", path: recording("three-prices") },
  { role: "student", name: "lesson-locked", path: recording("ad-budget") },
  { role: "student", name: "work", path: "/work" },
  { role: "student", name: "billing", path: "/billing" },
  { role: "student", name: "checkout", path: checkout },
  { role: "student", name: "help", path: "/help" },
  {
    role: "student",
    name: "help-new",
    path: `/help/new?lesson=${idOf("recording", "three-prices")}`,
  },
  { role: "student", name: "help-ticket", path: `/help/${ticket("amara-invoice")}` },
  { role: "student", name: "help-closed", path: `/help/${ticket("amara-start")}` },
  { role: "student", name: "notifications", path: "/notifications" },
  { role: "student", name: "profile", path: "/profile" },
  { role: "student", name: "profile-business", path: "/profile/business" },
  { role: "student", name: "welcome-sent", path: "/welcome" },
  { role: "student", who: newcomer, name: "welcome", path: "/welcome" },
  { role: "student", who: newcomer, name: "billing-empty", path: "/billing" },
  { role: "student", who: billingHold, name: "dashboard-hold", path: "/dashboard" },
  { role: "student", who: billingHold, name: "lesson-hold", path: recording("three-prices") },
  { role: "student", who: billingHold, name: "billing-hold", path: "/billing" },
  { role: "student", who: manualHold, name: "course-hold", path: "/course" },
  { role: "student", who: manualHold, name: "help-empty", path: "/help" },
  { role: "student", name: "forbidden", path: "/mentor" },
  { role: "student", name: "not-found", path: "/lessons/nothing" },
  { role: "mentor", name: "queue", path: "/mentor" },
  { role: "mentor", name: "grading", path: `/mentor/attempts/${waiting}` },
  { role: "mentor", name: "graded", path: `/mentor/attempts/${graded}` },
  { role: "mentor", name: "queue-empty", path: "/mentor?q=nobody-of-this-name" },
  { role: "mentor", name: "students", path: "/mentor/students" },
  { role: "mentor", name: "student", path: `/mentor/students/${student}` },
  {
    role: "mentor",
    name: "student-timeline",
    path: `/mentor/students/${student}?tab=timeline`,
  },
  { role: "mentor", name: "courses", path: "/mentor/courses" },
  { role: "mentor", name: "comments", path: "/mentor/comments" },
  { role: "mentor", name: "mentor-tickets", path: "/mentor/tickets" },
  { role: "mentor", name: "mentor-ticket", path: `/mentor/tickets/${ticket("ravi-price")}` },
  { role: "enrollment", name: "enrollment-tickets", path: "/enrollment/tickets?turn=all" },
  {
    role: "enrollment",
    name: "enrollment-ticket",
    path: `/enrollment/tickets/${ticket("amara-start")}`,
  },
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
  {
    role: "enrollment",
    name: "enrollment-payment",
    path: `/enrollment/payments/${idOf("claim", "tomas")}`,
  },
  {
    role: "enrollment",
    name: "enrollment-invoice-edit",
    path: `/enrollment/invoices/${invoice("soren")}/edit`,
  },
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
  { role: "admin", name: "tickets", path: "/admin/tickets" },
  { role: "admin", name: "ticket", path: `/admin/tickets/${ticket("tomas-transfer")}` },
  { role: "admin", name: "payments", path: "/admin/payments" },
  { role: "admin", name: "payment", path: `/admin/payments/${idOf("claim", "tomas")}` },
  { role: "admin", name: "invoices", path: "/admin/invoices" },
  { role: "admin", name: "invoice", path: `/admin/invoices/${invoice("ingrid")}` },
  { role: "admin", name: "invoices-empty", path: "/admin/invoices?q=nobody-of-this-name" },
  { role: "admin", name: "admin-new-student", path: "/admin/students/new" },
  { role: "admin", name: "admin-enrolled", path: `/admin/students/new/${student}` },
  { role: "admin", name: "admin-grading", path: `/admin/attempts/${waiting}` },
  { role: "admin", name: "admin-students", path: "/admin/students" },
  { role: "admin", name: "admin-student", path: `/admin/students/${student}` },
  {
    role: "admin",
    name: "admin-student-timeline",
    path: `/admin/students/${student}?tab=timeline`,
  },
];
