import type { FunctionRule } from "./function-rule.ts";

const person = (name: string) =>
  `jsonb_build_object('full_name', 'Someone', 'email', '${name}@new.test', 'courses', jsonb_build_array('{$}'), 'starts_on', '2026-12-01')`;
const items =
  "jsonb_build_object('items', jsonb_build_array(jsonb_build_object('description', 'Course', 'unit_price', '100')))";

/* Who may bring students in, and see who came how far; read like functions.ts. */
export const enrollmentFunctions: Record<string, FunctionRule> = {
  new_student_options: {
    call: "new_student_options()",
    on: { any: "office: ok | not_allowed" },
  },
  check_person: {
    call: "check_person('a@our-academy.test', '+34612345678')",
    on: { any: "office: ok | not_allowed" },
  },
  billing_settings: { call: "billing_settings()", on: { any: "admins: ok | not_allowed" } },
  access_change: {
    call: "access_change('full_payment', 3)",
    on: { any: "admins: ok | not_allowed" },
  },
  // To ask for the revision first would be refused to visitors by itself, and hide whether this is.
  save_billing_settings: {
    call: "save_billing_settings(jsonb_build_object('grace_days', 12), 'EUR', 'Europe/Madrid', 'of yesterday')",
    on: { any: "admins: settings_changed_elsewhere | not_allowed" },
  },
  preview_enrollment: {
    call: `preview_enrollment(${items})`,
    on: { any: "office: ok | not_allowed" },
  },
  enroll_student: {
    call: `enroll_student(gen_random_uuid(), ${person("someone")}, repeat('d', 64), ${items})`,
    on: {
      course: "office: ok | not_allowed",
      missing: "office: course_not_found | not_allowed",
    },
  },
  enrolled_student: {
    call: "enrolled_student('{$}')",
    on: { "student A": "office: ok | not_allowed", missing: "office: nothing | not_allowed" },
  },
  courses_to_join: {
    call: "courses_to_join('{$}')",
    on: { "student A": "office: ok | not_allowed", missing: "office: nothing | not_allowed" },
  },
  join_course: {
    call: "join_course('{student A}', '{$}', '2026-12-01')",
    on: {
      course: "office: nothing | student_not_found",
      missing: "office: course_not_found | student_not_found",
      elsewhere: "student_not_found",
    },
  },
  pipeline_page: { call: "pipeline_page()", on: { any: "office: ok | not_allowed" } },
  resend_invitations: {
    call: "resend_invitations(array['{$}']::uuid[], array[repeat('e', 64)])",
    on: { invitation: "office: ok | not_allowed", missing: "office: ok | not_allowed" },
  },
};
