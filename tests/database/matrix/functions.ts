import { billingFunctions } from "./billing-functions.ts";
import { enrollmentFunctions } from "./enrollment-functions.ts";
import { importFunctions } from "./imports.ts";

/*
 * Who gets which answer from which function of the API. A new public function, and a private one that
 * anybody may execute, fails the matrix until it stands here; what no role may execute need not.
 *
 *   call   the call, with {$} for the id of the subject and {name} for other ids of world.ts
 *   on     subject → "who: outcome; who: outcome | everybody else's outcome"
 *          subjects: names of world.ts ("student A"), "missing" (an id that does not exist; also what
 *          everybody gets for a subject of the other company, unless "elsewhere" says otherwise), "any"
 *   outcomes: ok, nothing (nothing returned and nothing written), refused (returned false), no grant, or
 *          the name of the refusal
 *
 * Visitors (anon) and the server (service) have no grant unless a line names them.
 * No answer may hold an id or name of the other company, nor a student's answer another student's words.
 */
export type FunctionRule = { call: string; on: Record<string, string> };

const ownStudents = (refusal: string) => ({
  A: `mentorA admins: ok | ${refusal}`,
  B: `mentorB admins: ok | ${refusal}`,
});

const staffOfStudents = (refusal: string) => ({
  A: `mentorA office: ok | ${refusal}`,
  B: `mentorB office: ok | ${refusal}`,
});

const ownReaders = (refusal: string) => ({
  A: `A mentorA admins: ok | ${refusal}`,
  B: `B mentorB admins: ok | ${refusal}`,
});

/** The same for each of A's and B's things: `subjects("waiting", …)` speaks of "waiting A" and "waiting B". */
function subjects(thing: string, { A, B }: { A: string; B: string }) {
  return { [`${thing} A`]: A, [`${thing} B`]: B };
}

export const functions: Record<string, FunctionRule> = {
  // Identity
  me: { call: "me()", on: { any: "people: ok | nothing" } },
  company_by_host: {
    call: "company_by_host('our-academy.test') - 'name'",
    on: { any: "anon: ok | ok" },
  },
  update_profile: {
    call: "update_profile('New Name', null, 'Europe/Madrid')",
    on: { any: "people: ok | not_allowed" },
  },
  change_role: {
    call: "change_role('{$}', 'mentor', 'Teaches from now on')",
    on: {
      mentorB: "admins: ok | not_allowed",
      A: "admins: students_stay_students | not_allowed",
      admin: "admin: not_on_oneself; super: ok | not_allowed",
      gone: "admin: only_superadmins_change_admins; super: ok | not_allowed",
      super: "admin: only_superadmins_change_admins; super: not_on_oneself | not_allowed",
      missing: "admins: person_not_found | not_allowed",
    },
  },
  change_activity: {
    call: "change_activity('{$}', false, 'Left the academy')",
    on: {
      mentorB: "admins: ok | not_allowed",
      A: "admins: ok | not_allowed",
      admin: "admin: not_on_oneself; super: ok | not_allowed",
      super: "admin: only_superadmins_change_admins; super: not_on_oneself | not_allowed",
      missing: "admins: person_not_found | not_allowed",
    },
  },
  reassign_mentor: {
    call: "reassign_mentor(array['{$}']::uuid[], '{mentorB}', 'Moved house')",
    on: {
      "student A": "admins: ok | not_allowed",
      missing: "admins: ok | not_allowed",
      elsewhere: "admins: mentor_not_found | not_allowed",
    },
  },

  // Invitations
  invite_person: {
    call: "invite_person('someone@new.test', 'Someone', 'student', repeat('b', 64), '{$}', '{course}')",
    on: {
      mentorA: "office: ok | not_allowed",
      missing: "office: mentor_not_found | not_allowed",
    },
  },
  resend_invitation: {
    call: "resend_invitation('{$}', repeat('b', 64))",
    on: {
      invitation: "office: ok | invitation_not_found",
      "mentor invitation": "admins: ok | invitation_not_found",
      missing: "invitation_not_found",
    },
  },
  revoke_invitation: {
    call: "revoke_invitation('{$}')",
    on: {
      invitation: "office: ok | invitation_not_found",
      "mentor invitation": "admins: ok | invitation_not_found",
      missing: "invitation_not_found",
    },
  },
  invitation_by_token: {
    call: "invitation_by_token('a token nobody sent')",
    on: { any: "anon service: nothing | nothing" },
  },
  renew_invitation: {
    call: "renew_invitation('a token nobody sent', repeat('b', 64))",
    on: { any: "service: invitation_cannot_be_renewed | no grant" },
  },
  remind_invitation: {
    call: "remind_invitation('new@our-academy.test', repeat('b', 64))",
    on: { any: "service: ok | no grant" },
  },
  unclaimed_account: {
    call: "unclaimed_account('nobody@new.test')",
    on: { any: "service: nothing | no grant" },
  },
  accept_invitation: {
    call: "accept_invitation('a token nobody sent', '{A}', 'Someone', 'UTC')",
    on: { any: "service: invitation_not_found | no grant" },
  },

  // The pages about people
  people_page: { call: "people_page()", on: { any: "admins: ok | not_allowed" } },
  invitations_page: { call: "invitations_page()", on: { any: "office: ok | not_allowed" } },
  enrollment_page: { call: "enrollment_page()", on: { any: "office: ok | not_allowed" } },
  invite_options: { call: "invite_options()", on: { any: "office: ok | not_allowed" } },
  admin_home: { call: "admin_home()", on: { any: "admins: ok | not_allowed" } },
  newest_migration: {
    call: "newest_migration()",
    on: { any: "service: ok | no grant" },
  },

  // The onboarding questionnaire
  questionnaire_builder: {
    call: "questionnaire_builder()",
    on: { any: "admins: ok | not_allowed" },
  },
  save_questionnaire: {
    call: "save_questionnaire('[]', 1)",
    on: { any: "admins: ok | not_allowed" },
  },
  publish_questionnaire: {
    call: "publish_questionnaire(1)",
    on: { any: "admins: ok | not_allowed" },
  },
  discard_questionnaire: {
    call: "discard_questionnaire()",
    on: { any: "admins: ok | not_allowed" },
  },
  my_questionnaire: {
    call: "my_questionnaire() - 'questions'",
    on: { any: "students: ok | not_allowed" },
  },
  save_answers: {
    call: "save_answers('{$}', jsonb_build_object('goal', 'A steady store'))",
    on: {
      questionnaire: "students: ok | not_allowed",
      "questionnaire draft": "students: questionnaire_not_found | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  complete_questionnaire: {
    call: "complete_questionnaire('{$}')",
    on: {
      questionnaire: "students: ok | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  attach_answer_file: {
    call: "attach_answer_file('{$}', '{questionnaire}', 'proof', '{company}/{student A}/proof.pdf', 'proof.pdf', 9, 'application/pdf')",
    on: {
      A: "service: ok | no grant",
      B: "service: file_not_uploaded | no grant",
      missing: "service: file_not_uploaded | no grant",
    },
  },
  detach_answer_file: {
    call: "detach_answer_file('{$}', 'proof', 'no such file')",
    on: {
      questionnaire: "students: ok | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  save_details: {
    call: "save_details('business_info', jsonb_build_object('sells', 'Ceramics'))",
    on: { any: "students: ok | not_allowed" },
  },
  about_student: {
    call: "about_student('{$}')",
    on: {
      "student A": "mentorA office: ok | nothing",
      "student B": "mentorB office: ok | nothing",
      missing: "nothing",
    },
  },

  // Notifications
  mark_read: {
    call: "mark_read(array['{$}']::uuid[])",
    on: {
      "notification A": "A: ok | nothing",
      "notification gone": "nothing",
      missing: "nothing",
    },
  },
  bell: { call: "bell()", on: { any: "ok" } },
  notification_page: { call: "notification_page()", on: { any: "ok" } },

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
  open_dripped: { call: "open_dripped()", on: { any: "service: ok | no grant" } },

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

  ...billingFunctions,
  ...enrollmentFunctions,
  ...importFunctions,
};

/* Private functions that people may execute without a public one: the words policies are written in. */
export const helpers =
  "company_id role is_admin is_office is_staff student_id my_students followed_students my_courses can_teach open_recordings open_video_paths may_store_work may_store_proof may_store_answer";
