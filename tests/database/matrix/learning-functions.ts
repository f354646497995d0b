import { type FunctionRule, ownReaders, ownStudents, subjects } from "./function-rule.ts";

/** Who opens lessons, watches them, and hands work in. */
export const learningFunctions: Record<string, FunctionRule> = {
  // Access
  place_hold: {
    call: "place_hold('{$}', 'Asked for a pause')",
    on: {
      "student A": "office: ok | student_not_found",
      "student hold": "office: one_open_hold_per_kind | student_not_found",
      missing: "student_not_found",
    },
  },
  lift_hold: {
    call: "lift_hold('{$}', 'Is back')",
    on: { hold: "office: ok | hold_not_found", missing: "hold_not_found" },
  },
  override_access: {
    call: "override_access(array['{$}']::uuid[], array['{recording 2}']::uuid[], 'open', null, null, 'Travels')",
    on: { ...subjects("student", ownStudents("student_not_found")), missing: "student_not_found" },
  },
  preview_override: {
    call: "preview_override(array['{$}']::uuid[], array['{recording 2}']::uuid[], 'open', null, null)",
    on: { ...subjects("student", ownStudents("student_not_found")), missing: "student_not_found" },
  },
  revoke_override: {
    call: "revoke_override('{$}', 'Not needed')",
    on: {
      ...subjects("override", ownStudents("override_not_found")),
      missing: "override_not_found",
    },
  },
  unlinked_uploads: { call: "unlinked_uploads()", on: { any: "service: nothing | no grant" } },
  open_dripped: {
    call: "open_dripped('{$}')",
    on: { company: "service: ok | no grant", missing: "service: company_not_found | no grant" },
  },
  companies_for_jobs: {
    call: "companies_for_jobs()",
    on: { any: "service: ok | no grant" },
  },

  // Watching
  open_playback: {
    call: "open_playback('{$}')",
    on: {
      "recording 1": "A B: ok | recording_is_locked",
      "recording 2": "recording_is_locked",
      "recording 3": "recording_is_locked",
      missing: "recording_is_locked",
    },
  },
  report_watch: {
    call: "report_watch('{$}', '[[0, 5]]', 5) -> 'accepted'",
    on: {
      "recording 1": "A B: ok; hold: refused | not_allowed",
      "recording 2": "students: refused | not_allowed",
      missing: "students: refused | not_allowed",
    },
  },
  rate_recording: {
    call: "rate_recording('{$}', 4, 'Clear')",
    on: {
      "recording 1": "A B hold: ok | rate_after_completing",
      "recording 2": "rate_after_completing",
      missing: "rate_after_completing",
    },
  },
  celebrate: {
    call: "celebrate('{$}')",
    on: {
      "award A": "A: ok | milestone_not_found",
      "award B": "B: ok | milestone_not_found",
      missing: "milestone_not_found",
    },
  },
  course_outline: {
    call: "course_outline('{course}', '{$}')",
    on: { ...subjects("student", ownReaders("nothing")), missing: "nothing" },
  },
  lesson_page: {
    call: "lesson_page('{$}')",
    on: {
      "recording 1": "students: ok | nothing",
      "recording 2": "students: ok | nothing",
      "recording 3": "nothing",
      missing: "nothing",
    },
  },
  opened_steps: {
    call: "opened_steps(array['{$}']::uuid[])",
    on: { "recording 1": "A B: ok | nothing", "recording 2": "nothing", missing: "nothing" },
  },
  student_home: { call: "student_home()", on: { any: "students: ok | not_allowed" } },

  // Handing in
  my_draft: {
    call: "my_draft('{$}')",
    on: { "assignment draft": "students: ok | nothing", missing: "nothing" },
  },
  student_work: { call: "student_work()", on: { any: "students: ok | nothing" } },
  assignment_panel: {
    call: "assignment_panel('{$}')",
    on: {
      "recording 1": "A B: ok | nothing",
      "recording 2": "nothing",
      missing: "nothing",
    },
  },
  save_draft: {
    call: "save_draft('{$}', 'My ten products', '{}', 1)",
    on: {
      "assignment draft": "A B: ok | assignment_is_closed",
      "assignment waiting": "A B: attempt_is_waiting | assignment_is_closed",
      "assignment graded": "A B: attempt_failed | assignment_is_closed",
      "assignment locked": "assignment_is_closed",
      missing: "assignment_is_closed",
    },
  },
  attach_submission_file: {
    call: "attach_submission_file('{$}', '{assignment draft}', '{company}/{student A}/work.pdf', 'work.pdf', 9, 'application/pdf')",
    on: {
      A: "service: ok | no grant",
      B: "service: file_not_uploaded | no grant",
      inactive: "service: assignment_takes_no_files | no grant",
      missing: "service: assignment_takes_no_files | no grant",
    },
  },
  detach_submission_file: {
    call: "detach_submission_file('{$}', 'no such file')",
    on: {
      "assignment draft": "A B hold: ok | draft_not_found",
      "assignment waiting": "draft_not_found",
      missing: "draft_not_found",
    },
  },
  hand_in: {
    call: "hand_in('{$}')",
    on: {
      "draft A": "A: ok | draft_not_found",
      "draft B": "B: ok | draft_not_found",
      "draft hold": "hold: assignment_is_closed | draft_not_found",
      missing: "draft_not_found",
    },
  },
};
