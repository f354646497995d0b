import { billingTables } from "./billing-tables.ts";
import { importTables } from "./imports.ts";
import { supportTables } from "./support.ts";
import { ofStudents, type TableRule } from "./table-rule.ts";

/*
 * Who may read and write which row and column. A new table, column or row of world.ts fails the matrix
 * until it stands here.
 *
 *   reads    columns the signed-in may select (rows decides of which rows)
 *   hides    columns no one but the server may select
 *   rows     name of the row in world.ts → who sees it; everybody else gets no rows, visitors no grant
 *   inserts  columns that may be given, and sample values → who may insert them; others fail the policy
 *   updates  column → row → who may change it; other columns have no grant
 *   deletes  row → who may delete it; without it nobody has the grant
 *
 * Names and groups of people are in people.ts. Every rule is tried in both companies, and across them:
 * nobody ever gets a row of the other one.
 */
const published = "A B hold staff";

export const tables: Record<string, TableRule> = {
  company_settings: {
    reads:
      "id company_name logo_url primary_color secondary_color default_currency settings slug host time_zone created_at",
    rows: { company: "people" },
  },
  users: {
    reads: "id company_id email full_name phone_number time_zone role is_active created_at",
    rows: {
      A: "A office",
      B: "B office",
      hold: "hold office",
      inactive: "office",
      mentorA: "mentorA office",
      mentorB: "mentorB office",
      enroll: "office",
      admin: "office",
      gone: "office",
      super: "office",
    },
  },
  students: {
    reads:
      "id company_id user_id mentor_id student_number full_name email company_name phone_number course_access created_at",
    rows: {
      ...ofStudents("student mentor office"),
      "without account": "mentorB office",
    },
  },
  invitations: {
    reads:
      "id company_id student_id email full_name role expires_at sent_count last_sent_at accepted_at revoked_at revoked_by created_by created_at",
    hides: "token_hash",
    rows: { "of a student": "office", "of a mentor": "admins" },
  },
  admin_logs: {
    reads:
      "id company_id admin_id action table_name record_id old_values new_values reason request_id timestamp",
    rows: { entry: "admins" },
    isAppendOnly: true,
  },
  notifications: {
    reads: "id company_id user_id type title message link dedupe_key is_read read_at created_at",
    rows: {
      "of A": "A",
      "of B": "B",
      "of hold": "hold",
      "of inactive": "",
      "of mentorA": "mentorA",
      "of mentorB": "mentorB",
      "of enroll": "enroll",
      "of admin": "admin",
      "of gone": "",
      "of super": "super",
    },
  },

  courses: {
    reads:
      "id company_id title description cover_url is_sequential price currency is_active position created_at",
    rows: { course: published, "without students": "staff" },
  },
  modules: {
    reads: "id company_id course_id module_number title",
    rows: { module: published, "without students": "staff" },
  },
  available_lessons: {
    reads:
      "id company_id course_id title description module_number lesson_number is_active prerequisites drip_days",
    rows: { published, "published, later": published, unpublished: "staff" },
  },
  lesson_recordings: {
    reads:
      "id company_id lesson_id title position storage_path video_url duration_seconds file_size quality is_active",
    rows: { open: "A B staff", locked: "staff", unpublished: "staff" },
  },
  recording_captions: {
    reads: "recording_id company_id language label webvtt",
    rows: { open: "A B staff", locked: "staff" },
  },
  enrollments: {
    reads: "id company_id student_id course_id starts_on ends_on state created_by created_at",
    rows: ofStudents("student mentor office"),
  },
  access_holds: {
    reads: "id company_id student_id kind reason placed_by placed_at lifted_by lifted_at",
    rows: { hold: "mentorA office", "of billing": "office" },
  },
  student_notes: {
    reads: "id company_id student_id body contact written_by created_at",
    rows: ofStudents("mentor office"),
    isAppendOnly: true,
  },
  access_overrides: {
    reads:
      "id company_id student_id recording_id action shift_days ends_on reason created_by created_at revoked_by revoked_at",
    rows: ofStudents("mentor admins"),
  },
  student_recordings: {
    reads:
      "id company_id student_id recording_id watched watched_duration completion_percentage last_position completed_at refused_count started_at updated_at",
    rows: ofStudents("student mentor admins"),
  },
  sequential_unlocks: {
    reads:
      "id company_id student_id recording_id unlocked_at unlock_type prerequisites_met granted_by",
    rows: ofStudents("student mentor admins"),
  },
  study_days: {
    reads: "student_id day company_id",
    rows: ofStudents("student mentor admins"),
  },
  video_ratings: {
    reads: "id company_id student_id recording_id rating feedback_text created_at",
    rows: ofStudents("student teachers"),
  },
  milestones: {
    reads: "id company_id kind title message is_active",
    rows: { milestone: "people" },
  },
  milestone_celebration: {
    reads:
      "id company_id student_id milestone_id course_id milestone_type milestone_data achieved_at is_celebrated",
    rows: ofStudents("student mentor admins"),
  },
  lesson_notes: {
    reads: "id company_id student_id recording_id second text created_at",
    rows: ofStudents("student"),
    inserts: {
      columns: "recording_id second text",
      rows: {
        "'{recording 1}', 2, 'Freight first'": "A B",
        "'{recording 2}', 2, 'On a locked one'": "",
        "'{recording 3}', 2, 'On an unpublished one'": "",
      },
    },
    updates: { text: ofStudents("student") },
    deletes: ofStudents("student"),
  },

  assignments: {
    reads:
      "id company_id recording_id title description due_date due_days max_score pass_score attempts_allowed accepts_text accepts_files accepts_links file_extensions max_file_mb late_percent_per_day late_floor_percent rubric estimated_minutes is_required is_active",
    rows: {
      "of an open recording": "A B staff",
      "graded one": "A B staff",
      "sketched one": "A B staff",
      "of a locked recording": "staff",
      unpublished: "staff",
    },
  },
  student_assignments: {
    reads:
      "id company_id student_id assignment_id attempt_number state version submission_text links files submission_file_url saved_at submitted_at due_at late_days raw_score score rubric_scores verdict feedback graded_by graded_at",
    hides: "claimed_by claimed_until mentor_id is_superseded",
    rows: {
      ...ofStudents("student mentor admins", "waiting of"),
      ...ofStudents("student mentor admins", "graded of"),
      ...ofStudents("student", "draft of"),
    },
  },
  grade_events: {
    reads: "id company_id attempt_id old_grade new_grade reason graded_by graded_at",
    rows: ofStudents("mentor admins"),
    isAppendOnly: true,
  },
  grade_drafts: {
    reads: "attempt_id author_id company_id score rubric_scores verdict feedback saved_at",
    rows: { "by mentorA": "mentorA", "by mentorB": "mentorB", "by admin": "admin", "by gone": "" },
  },
  comment_bank: {
    reads: "id company_id owner_id title body created_at",
    // A student once wrote a comment, as a mentor who was made a student would have.
    rows: {
      shared: "teachers",
      "of mentorA": "mentorA",
      "of mentorB": "mentorB",
      "of admin": "admin",
      "of gone": "",
      "of A": "",
    },
    inserts: { columns: "title body", rows: { "'Units', 'Name them'": "teachers" } },
    updates: {
      title: { "of mentorA": "mentorA", "of mentorB": "mentorB", "of admin": "admin" },
      body: { "of mentorA": "mentorA", "of mentorB": "mentorB", "of admin": "admin" },
    },
    deletes: { "of mentorA": "mentorA", "of mentorB": "mentorB", "of admin": "admin" },
  },
  assignment_extensions: {
    reads:
      "student_id assignment_id company_id due_date extra_attempts reason granted_by granted_at id",
    rows: ofStudents("student mentor admins"),
  },
  student_details: {
    reads:
      "id company_id student_id business_info learning_preferences contact_preferences updated_at",
    rows: ofStudents("student mentor office"),
  },
  questionnaires: {
    reads: "id company_id version questions revision created_at saved_at published_at published_by",
    rows: { published: "people", draft: "admins" },
  },
  questionnaire_responses: {
    reads:
      "id company_id student_id questionnaire_id questionnaire_type responses started_at saved_at completed_at",
    rows: ofStudents("student mentor office"),
  },
  "private.playback_clocks": {
    reads: "",
    hides: "student_id company_id spent_until refused_count",
    rows: ofStudents(""),
    isPrivate: true,
  },
  "private.unanswered": {
    reads: "",
    hides: "student_id company_id accepted_at",
    rows: {},
    isPrivate: true,
  },
  "private.enrollment_keys": {
    reads: "",
    hides: "company_id key student_id created_by created_at",
    rows: { "of A": "" },
    isPrivate: true,
  },
  ...billingTables,
  ...importTables,
  ...supportTables,
};

/* Buckets, and who reads an object of world.ts or uploads to a place. Nobody overwrites or deletes by hand. */
export const buckets: Record<string, { isPublic: boolean }> = {
  videos: { isPublic: false },
  submissions: { isPublic: false },
  answers: { isPublic: false },
  branding: { isPublic: true },
  "payment-proofs": { isPublic: false },
  documents: { isPublic: false },
};

export const storage = {
  objects: {
    "open video": "staff",
    "locked video": "staff",
    "unpublished video": "staff",
    "work of A": "A mentorA admins",
    "work of B": "B mentorB admins",
    "answer of A": "A mentorA office",
    "answer of B": "B mentorB office",
    logo: "",
    "proof of A": "A office",
    "proof of B": "B office",
    "unchecked proof of A": "A office",
    "document of A": "A office",
    "document of B": "B office",
  },
  uploads: {
    "submissions: {company}/{student A}/new.pdf": "A",
    "submissions: {company}/{student B}/new.pdf": "B",
    "submissions: {company}/{student inactive}/new.pdf": "",
    "submissions: {company}/new.pdf": "",
    "submissions: new.pdf": "",
    "payment-proofs: {company}/{student A}/new.pdf": "A office",
    "payment-proofs: {company}/{student inactive}/new.pdf": "office",
    "payment-proofs: {company}/new.pdf": "office",
    "payment-proofs: new.pdf": "",
    "answers: {company}/{student A}/new.pdf": "A",
    "answers: {company}/{student B}/new.pdf": "B",
    "answers: {company}/{student inactive}/new.pdf": "",
    "answers: {company}/new.pdf": "",
    "documents: {company}/{student A}/new.pdf": "",
    "videos: {company}/new.mp4": "",
    "branding: {company}/new.png": "",
  },
};
