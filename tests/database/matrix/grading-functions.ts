import { type FunctionRule, ownStudents, staffOfStudents, subjects } from "./function-rule.ts";

/** Who sees work and students, and who grades. */
export const gradingFunctions: Record<string, FunctionRule> = {
  // What those who teach read
  mentor_queue: { call: "mentor_queue()", on: { any: "mentors: ok | not_allowed" } },
  attempt_page: {
    call: "attempt_page('{$}')",
    on: {
      ...subjects("waiting", ownStudents("nothing")),
      ...subjects("graded", ownStudents("nothing")),
      "draft A": "nothing",
      missing: "nothing",
    },
  },
  attempt_file: {
    call: "attempt_file('{$}', 0)",
    on: {
      ...subjects("waiting", ownStudents("nothing")),
      "draft A": "nothing",
      missing: "nothing",
    },
  },
  students_overview: {
    call: "students_overview()",
    on: { any: "teachers: ok | not_allowed" },
  },
  student_for_staff: {
    call: "student_for_staff('{$}')",
    on: { ...subjects("student", staffOfStudents("nothing")), missing: "nothing" },
  },
  write_note: {
    call: "write_note('{$}', 'Prefers calls after six')",
    on: {
      ...subjects("student", staffOfStudents("student_not_found")),
      missing: "student_not_found",
    },
  },
  student_timeline: {
    call: "student_timeline('{$}')",
    on: { ...subjects("student", staffOfStudents("nothing")), missing: "nothing" },
  },
  student_invoices: {
    call: "student_invoices('{$}')",
    on: { "student A": "office: ok | nothing", missing: "nothing" },
  },
  recording_choices: {
    call: "recording_choices()",
    on: { any: "teachers: ok | not_allowed" },
  },
  mentor_turnaround: {
    call: "mentor_turnaround()",
    on: { any: "admins: ok | not_allowed" },
  },
  course_ratings: {
    call: "course_ratings('{$}')",
    on: {
      course: "teachers: ok | not_allowed",
      missing: "teachers: nothing | not_allowed",
    },
  },

  // Grading
  claim_attempt: {
    call: "claim_attempt('{$}')",
    on: {
      ...subjects("waiting", ownStudents("attempt_not_found")),
      "draft A": "attempt_not_found",
      missing: "attempt_not_found",
    },
  },
  release_attempt: {
    call: "release_attempt('{$}')",
    on: { "waiting A": "nothing", missing: "nothing" },
  },
  save_grade_draft: {
    call: "save_grade_draft('{$}', 80, null, 'pass', 'Good')",
    on: { ...subjects("waiting", ownStudents("attempt_not_found")), missing: "attempt_not_found" },
  },
  grade_attempt: {
    call: "grade_attempt('{$}', 80, null, 'pass', 'Good')",
    on: {
      ...subjects("waiting", ownStudents("attempt_not_found")),
      "graded A": "mentorA admins: attempt_is_graded | attempt_not_found",
      "draft A": "attempt_not_found",
      missing: "attempt_not_found",
    },
  },
  change_grade: {
    call: "change_grade('{$}', 90, null, 'pass', 'Better', 'Counted again')",
    on: {
      ...subjects("graded", ownStudents("attempt_not_found")),
      "waiting A": "mentorA admins: attempt_is_not_graded | attempt_not_found",
      missing: "attempt_not_found",
    },
  },
  grant_extension: {
    call: "grant_extension('{$}', '{assignment waiting}', '2099-01-01', 1, 'Was ill')",
    on: { ...subjects("student", ownStudents("student_not_found")), missing: "student_not_found" },
  },
};
