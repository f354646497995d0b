import type { PendingQuery, Row, TransactionSql } from "postgres";
import type { Database } from "./database.ts";
import { assignment, company, course, person, student } from "./people.ts";

export const rubric = [
  { key: "cost", title: "Landed cost", points: 40, hint: "Per piece", levels: [0, 20, 40] },
  { key: "margin", title: "Target margin", points: 60, hint: "Per product", levels: [0, 30, 60] },
];

type Options = { assignment?: Record<string, unknown>; settings?: Record<string, unknown> };

/** One mentor with two students, a second mentor, an admin, and a course whose first recording has work. */
export async function gradingAcademy(db: Database, options: Options = {}) {
  const id = await company(db.sql, options.settings);
  const jonas = await person(db.sql, id, "mentor", "Jonas Weber");
  const lea = await person(db.sql, id, "mentor", "Lea Brandt");
  const admin = await person(db.sql, id, "admin", "Ada Admin");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor: jonas, course: path.id, name: "Amara Okafor" });
  const tomas = await student(db.sql, id, {
    mentor: jonas,
    course: path.id,
    name: "Tomás Ribeiro",
  });
  const work = await assignment(db.sql, id, path.recordings[0] as string, {
    attempts_allowed: 3,
    ...options.assignment,
  });
  return { id, jonas, lea, admin, path, amara, tomas, work };
}

export type GradingAcademy = Awaited<ReturnType<typeof gradingAcademy>>;

type Grade = {
  score?: number | null;
  rubric?: Record<string, unknown> | null;
  verdict?: string | null;
  feedback?: string | null;
};

/** The verbs of a test, as people do them. */
export function verbs(db: Database) {
  const one = async (who: string, run: (tx: TransactionSql) => PendingQuery<Row[]>) => {
    const [row] = await db.as(who, (tx) => run(tx));
    return row?.r;
  };
  return {
    one,
    /** Sees a recording to its end, without a player. */
    async sees(place: GradingAcademy, who: { id: string }, recording: string) {
      await db.sql`
        insert into student_recordings (company_id, student_id, recording_id, completed_at)
        values (${place.id}, ${who.id}, ${recording}, now())`;
    },
    async handsIn(who: { user: string }, work: string, text = "My ten products.") {
      const draft = await one(
        who.user,
        (tx) => tx`select save_draft(${work}, ${text}, '{}', 0) as r`,
      );
      const receipt = await one(who.user, (tx) => tx`select hand_in(${draft.attempt_id}) as r`);
      return receipt.attempt_id as string;
    },
    claims: (who: string, attempt: string) =>
      one(who, (tx) => tx`select claim_attempt(${attempt}) as r`),
    grades: (who: string, attempt: string, grade: Grade) =>
      one(
        who,
        (tx) => tx`
          select grade_attempt(${attempt}, ${grade.score ?? null}, ${grade.rubric ? tx.json(grade.rubric as never) : null},
            ${grade.verdict ?? null}, ${grade.feedback ?? null}) as r`,
      ),
    changes: (who: string, attempt: string, grade: Grade, reason: string | null) =>
      one(
        who,
        (tx) => tx`
          select change_grade(${attempt}, ${grade.score ?? null}, ${grade.rubric ? tx.json(grade.rubric as never) : null},
            ${grade.verdict ?? null}, ${grade.feedback ?? null}, ${reason}) as r`,
      ),
    page: (who: string, attempt: string) =>
      one(who, (tx) => tx`select attempt_page(${attempt}) as r`),
    queue: (who: string, view = "waiting", more: Record<string, string> = {}) =>
      one(
        who,
        (tx) => tx`
          select mentor_queue(${view}, ${more.assignment ?? null}, ${more.course ?? null}, ${more.claim ?? null},
            ${more.search ?? null}, ${more.after ?? null}, ${more.before ?? null}) as r`,
      ),
  };
}
