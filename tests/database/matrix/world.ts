import type { TransactionSql } from "postgres";
import type { Database } from "../database.ts";
import { billingWorld } from "./billing-world.ts";
import { importWorld } from "./imports.ts";
import { type Company, idOf, persons } from "./people.ts";

type Row = Record<string, unknown>;
/** Table → name of the row → its columns. The keys of a row's first columns find it again. */
export type World = Record<string, Record<string, Row>>;

const roles: Record<string, string> = {
  mentorA: "mentor",
  mentorB: "mentor",
  enroll: "enrollment_manager",
  admin: "admin",
  gone: "admin",
  super: "superadmin",
};
const students = ["A", "B", "hold", "inactive"];
const yesterday = "2026-01-01";
const slugs = { here: "our-academy", there: "their-academy" };

/**
 * Two of everything, one of A's and one of B's, in both companies. Written in this order; a table that
 * is missing here fails the matrix.
 */
export function world(company: Company): World {
  const id = (name: string) => idOf(company, name);
  const each = (make: (student: string) => Row) =>
    Object.fromEntries(students.map((student) => [`of ${student}`, make(student)]));
  const slug = slugs[company];
  const path = (name: string) => `${id("company")}/${name}.mp4`;

  return {
    company_settings: {
      company: { id: id("company"), company_name: slug, slug, host: `${slug}.test` },
    },
    users: Object.fromEntries(
      Object.keys(persons).map((name) => [
        name,
        {
          id: id(name),
          email: `${name.toLowerCase()}@${slug}.test`,
          full_name: `${name} of ${slug}`,
          role: roles[name] ?? "student",
          is_active: name !== "inactive" && name !== "gone",
        },
      ]),
    ),
    students: {
      ...each((name) => ({
        id: id(`student ${name}`),
        user_id: id(name),
        mentor_id: id(name === "B" ? "mentorB" : "mentorA"),
        student_number: students.indexOf(name) + 1,
        full_name: `${name} of ${slug}`,
        email: `${name.toLowerCase()}@${slug}.test`,
      })),
      "without account": {
        id: id("student new"),
        mentor_id: id("mentorB"),
        student_number: 9,
        full_name: `new of ${slug}`,
        email: `new@${slug}.test`,
      },
    },
    invitations: {
      "of a student": {
        id: id("invitation"),
        student_id: id("student new"),
        email: `new@${slug}.test`,
        full_name: `new of ${slug}`,
        role: "student",
        token_hash: "a".repeat(63) + (company === "here" ? "1" : "2"),
        expires_at: "2099-01-01",
        last_sent_at: yesterday,
        created_by: id("enroll"),
      },
      "of a mentor": {
        id: id("mentor invitation"),
        email: `mentor@${slug}.test`,
        full_name: `mentor to be of ${slug}`,
        role: "mentor",
        token_hash: "c".repeat(63) + (company === "here" ? "1" : "2"),
        expires_at: "2099-01-01",
        last_sent_at: yesterday,
        created_by: id("admin"),
      },
    },
    courses: {
      course: { id: id("course"), title: `Course of ${slug}`, is_active: true },
      "without students": { id: id("other course"), title: "Another course", is_active: true },
    },
    enrollments: each((name) => ({
      id: id(`enrollment ${name}`),
      student_id: id(`student ${name}`),
      course_id: id("course"),
      starts_on: yesterday,
    })),
    modules: {
      module: { id: id("module"), course_id: id("course"), module_number: 1, title: "One" },
      "without students": {
        id: id("other module"),
        course_id: id("other course"),
        module_number: 1,
        title: "One",
      },
    },
    available_lessons: {
      published: lesson(id, 1, true),
      "published, later": lesson(id, 2, true),
      unpublished: lesson(id, 3, false),
    },
    lesson_recordings: {
      open: recording(id, 1, path("open"), true),
      locked: recording(id, 2, path("locked"), true),
      unpublished: recording(id, 3, path("unpublished"), false),
    },
    recording_captions: {
      open: caption(id, 1),
      locked: caption(id, 2),
    },
    access_holds: {
      hold: {
        id: id("hold"),
        student_id: id("student hold"),
        kind: "manual",
        reason: "Asked for a pause",
        placed_by: id("enroll"),
      },
      "of billing": {
        id: id("billing hold"),
        student_id: id("student hold"),
        kind: "billing",
        reason: "An instalment is overdue since 15 November.",
      },
    },
    student_notes: each((name) => ({
      id: id(`note about ${name}`),
      student_id: id(`student ${name}`),
      body: `Staff about ${name}`,
      written_by: id("enroll"),
    })),
    student_recordings: each((name) => ({
      id: id(`progress ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      watched: "{[0,100)}",
      watched_duration: 100,
      completion_percentage: 100,
      completed_at: yesterday,
    })),
    sequential_unlocks: each((name) => ({
      id: id(`unlock ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      unlock_type: "enrollment",
    })),
    access_overrides: each((name) => ({
      id: id(`override ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 3"),
      action: "waive",
      reason: "Knows it already",
      created_by: id("admin"),
    })),
    lesson_notes: each((name) => ({
      id: id(`note ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      second: 1,
      text: `only-${name}`,
    })),
    video_ratings: each((name) => ({
      id: id(`rating ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      rating: 5,
      feedback_text: `only-${name}`,
    })),
    study_days: each((name) => ({ student_id: id(`student ${name}`), day: yesterday })),
    milestones: { milestone: { id: id("milestone"), kind: "first_lesson", title: "First lesson" } },
    milestone_celebration: each((name) => ({
      id: id(`award ${name}`),
      student_id: id(`student ${name}`),
      milestone_id: id("milestone"),
      milestone_type: "first_lesson",
    })),
    assignments: {
      "of an open recording": assignment(id, "waiting", 1, true),
      "graded one": assignment(id, "graded", 1, true),
      "sketched one": assignment(id, "draft", 1, true),
      "of a locked recording": assignment(id, "locked", 2, true),
      unpublished: assignment(id, "unpublished", 1, false),
    },
    student_assignments: {
      ...prefixed(
        "waiting",
        each((name) => attempt(id, name, "waiting", handedIn)),
      ),
      ...prefixed(
        "graded",
        each((name) => attempt(id, name, "graded", gradedBy(id("admin")))),
      ),
      ...prefixed(
        "draft",
        each((name) => attempt(id, name, "draft", {})),
      ),
    },
    grade_events: each((name) => ({
      id: id(`event ${name}`),
      attempt_id: id(`graded ${name}`),
      new_grade: { score: 30, raw_score: 30, verdict: "fail", rubric_scores: null, feedback: null },
      graded_by: id("admin"),
    })),
    grade_drafts: Object.fromEntries(
      ["mentorA", "mentorB", "admin", "gone"].map((name) => [
        `by ${name}`,
        { attempt_id: id("waiting A"), author_id: id(name), feedback: `draft by ${name}` },
      ]),
    ),
    comment_bank: {
      shared: comment(id, null),
      ...Object.fromEntries(
        ["mentorA", "mentorB", "admin", "gone", "A"].map((name) => [
          `of ${name}`,
          comment(id, name),
        ]),
      ),
    },
    assignment_extensions: each((name) => ({
      student_id: id(`student ${name}`),
      assignment_id: id("assignment graded"),
      extra_attempts: 1,
      reason: "Was ill",
      granted_by: id("admin"),
    })),
    notifications: Object.fromEntries(
      Object.keys(persons).map((name) => [
        `of ${name}`,
        {
          id: id(`notification ${name}`),
          user_id: id(name),
          type: "graded",
          title: `only-${name}`,
          link: "/profile",
          dedupe_key: "matrix",
        },
      ]),
    ),
    student_details: each((name) => ({
      id: id(`details ${name}`),
      student_id: id(`student ${name}`),
      business_info: { website: `https://only-${name}.test` },
    })),
    questionnaires: {
      published: {
        id: id("questionnaire"),
        version: 1,
        questions: [question("goal", "long"), question("proof", "file")],
        published_at: yesterday,
        published_by: id("admin"),
      },
      draft: { id: id("questionnaire draft"), questions: [question("secret", "short")] },
    },
    questionnaire_responses: each((name) => ({
      id: id(`response ${name}`),
      student_id: id(`student ${name}`),
      questionnaire_id: id("questionnaire"),
      responses: {
        goal: `only-${name}`,
        proof: [
          {
            path: `${id("company")}/${id(`student ${name}`)}/proof.pdf`,
            name: "proof.pdf",
            size: 9,
            type: "application/pdf",
          },
        ],
      },
    })),
    "private.enrollment_keys": {
      "of A": {
        company_id: id("company"),
        key: id("key"),
        student_id: id("student A"),
        created_by: id("enroll"),
      },
    },
    admin_logs: {
      entry: { id: id("entry"), admin_id: id("admin"), action: "update", table_name: "users" },
    },
    "private.playback_clocks": each((name) => ({
      student_id: id(`student ${name}`),
      spent_until: yesterday,
    })),
    ...billingWorld(company),
    ...importWorld(company),
  };
}

type Id = (name: string) => string;

const prefixed = (word: string, rows: Record<string, Row>) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${word} ${name}`, row]));

const lesson = (id: Id, number: number, isActive: boolean) => ({
  id: id(`lesson ${number}`),
  course_id: id("course"),
  title: `Lesson ${number}`,
  module_number: 1,
  lesson_number: number,
  is_active: isActive,
});

const recording = (id: Id, number: number, path: string, isActive: boolean) => ({
  id: id(`recording ${number}`),
  lesson_id: id(`lesson ${number}`),
  title: `Recording ${number}`,
  storage_path: path,
  duration_seconds: 100,
  is_active: isActive,
});

const caption = (id: Id, number: number) => ({
  recording_id: id(`recording ${number}`),
  language: "en",
  label: "English",
  webvtt: "WEBVTT",
});

const assignment = (id: Id, name: string, number: number, isActive: boolean) => ({
  id: id(`assignment ${name}`),
  recording_id: id(`recording ${number}`),
  title: `Work ${name}`,
  accepts_files: true,
  file_extensions: ["pdf"],
  is_active: isActive,
});

const attempt = (id: Id, student: string, name: string, columns: Row) => ({
  id: id(`${name} ${student}`),
  student_id: id(`student ${student}`),
  assignment_id: id(`assignment ${name}`),
  attempt_number: 1,
  submission_text: `only-${student}`,
  files: [
    {
      path: `${id("company")}/${id(`student ${student}`)}/work.pdf`,
      name: `only-${student}.pdf`,
      size: 9,
      type: "application/pdf",
    },
  ],
  ...columns,
});

const handedIn = { state: "submitted", submitted_at: yesterday };
const gradedBy = (grader: string) => ({
  ...handedIn,
  state: "graded",
  raw_score: 30,
  score: 30,
  verdict: "fail",
  graded_by: grader,
  graded_at: yesterday,
});

const question = (key: string, type: string) => ({
  key,
  type,
  title: key,
  hint: "",
  is_required: false,
  options: [],
  shown_if: null,
  fills: null,
});

const comment = (id: Id, owner: string | null) => ({
  id: id(`comment ${owner}`),
  owner_id: owner && id(owner),
  title: "Units",
  body: `comment by ${owner}`,
});

/** Storage objects both companies have: bucket → path below the company's folder. */
export const objects = {
  "open video": ["videos", "open.mp4"],
  "locked video": ["videos", "locked.mp4"],
  "unpublished video": ["videos", "unpublished.mp4"],
  "work of A": ["submissions", "{student A}/work.pdf"],
  "work of B": ["submissions", "{student B}/work.pdf"],
  "answer of A": ["answers", "{student A}/proof.pdf"],
  "answer of B": ["answers", "{student B}/proof.pdf"],
  logo: ["branding", "logo.png"],
  "proof of A": ["payment-proofs", "{student A}/proof.pdf"],
  "proof of B": ["payment-proofs", "{student B}/proof.pdf"],
  "unchecked proof of A": ["payment-proofs", "{student A}/unchecked.pdf"],
  "document of A": ["documents", "{student A}/document.pdf"],
  "document of B": ["documents", "{student B}/document.pdf"],
} as const;

/** Fills a database with both companies. Issued invoices are written as they are, past the triggers that keep them. */
export async function build(sql: Database["sql"]) {
  const keeping = (what: "disable" | "enable") =>
    sql.unsafe(`
      alter table invoice_items ${what} trigger keep_items;
      alter table installment_plans ${what} trigger keep_instalments`);
  await keeping("disable");
  await sql.begin((tx) => fill(tx, "here"));
  await sql.begin((tx) => fill(tx, "there"));
  await keeping("enable");
}

async function fill(sql: TransactionSql, company: Company) {
  const tables = world(company);
  for (const { id, email } of Object.values(tables.users ?? {}))
    await sql`insert into auth.users (id, email) values (${String(id)}, ${String(email)})`;
  for (const name of Object.keys(persons))
    await sql`insert into auth.sessions (id, user_id) values (${idOf(company, `session ${name}`)}, ${idOf(company, name)})`;
  for (const [table, rows] of Object.entries(tables))
    for (const row of Object.values(rows)) await insert(sql, company, table, row);
  for (const [bucket, name] of Object.values(objects))
    await sql`
      insert into storage.objects (bucket_id, name, version, metadata)
      values (${bucket}, ${`${idOf(company, "company")}/${named(company, name)}`}, 'first',
        '{"size": 9, "mimetype": "application/pdf", "eTag": "first"}')`;
}

async function insert(sql: TransactionSql, company: Company, table: string, row: Row) {
  const columns =
    table === "company_settings" ? row : { company_id: idOf(company, "company"), ...row };
  const names = Object.keys(columns).join(", ");
  await sql.unsafe(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::jsonb)`,
    [sql.json(JSON.parse(JSON.stringify(columns)))],
  );
}

/** Replaces {name} by the id the name has in a company. */
export function named(company: Company, text: string) {
  return text.replaceAll(/\{(.+?)\}/g, (_, name: string) => idOf(company, name));
}
