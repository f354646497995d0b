import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import { attempts, commentBank, type DemoAttempt, mediaFolder } from "../content.ts";
import { daysAgo, hoursAgo, idOf, inParallel, type Storage } from "./target.ts";

const company = idOf("company", "tradewind");

/** Attempts with their files, their grades and the grades' history, and the mentors' comment bank. */
export async function writeWork(sql: Sql, storage: Storage) {
  const stored = attempts.map((attempt) => ({ attempt, files: filesOf(attempt) }));
  await inParallel(
    stored.flatMap(({ files }) => files),
    6,
    ({ source, ...file }) => storage("submissions", file.path, source, file.type),
  );
  for (const { attempt, files } of stored) {
    const linked = files.map(({ source: _, ...file }) => file);
    await sql`insert into student_assignments ${sql({ ...attemptRow(attempt), files: sql.json(linked) })}`;
  }
  await scoreByThePolicy(sql);
  await sql`
    insert into grade_events (company_id, attempt_id, new_grade, graded_by, graded_at)
    select company_id, id, private.grade_of(w), graded_by, graded_at
    from student_assignments w where graded_at is not null`;
  await writeFirstPass(sql);
  await writeCommentBank(sql);
}

function filesOf(attempt: DemoAttempt) {
  return (attempt.files ?? []).map(({ name, file, contentType }) => ({
    path: `${company}/${idOf("student", attempt.student)}/${randomUUID()}${path.extname(file)}`,
    name,
    size: statSync(path.join(mediaFolder, file)).size,
    type: contentType,
    source: file,
  }));
}

function attemptRow({ grade, ...attempt }: DemoAttempt) {
  const submitted = attempt.handedInHoursAgo === null ? null : hoursAgo(attempt.handedInHoursAgo);
  return {
    id: idOf("attempt", `${attempt.student}:${attempt.assignment}:${attempt.attemptNumber}`),
    company_id: company,
    student_id: idOf("student", attempt.student),
    assignment_id: idOf("assignment", attempt.assignment),
    attempt_number: attempt.attemptNumber,
    state: attempt.state,
    version: 2,
    submission_text: attempt.text ?? "",
    links: attempt.links ?? [],
    saved_at: submitted ?? hoursAgo(18),
    submitted_at: submitted,
    raw_score: grade?.score ?? null,
    score: grade?.score ?? null,
    rubric_scores: grade?.rubric ?? null,
    verdict: grade?.verdict ?? null,
    feedback: grade?.feedback ?? null,
    graded_by: grade ? idOf("user", grade.by) : null,
    graded_at: grade ? hoursAgo(grade.hoursAgo) : null,
  };
}

async function scoreByThePolicy(sql: Sql) {
  await sql`
    update student_assignments w
    set due_at = private.due_at(w.student_id, w.assignment_id),
      late_days = private.late_days(private.due_at(w.student_id, w.assignment_id), w.submitted_at, c.time_zone)
    from company_settings c
    where c.id = w.company_id and w.submitted_at is not null`;
  await sql`
    update student_assignments w
    set score = private.score_after_lateness(w.raw_score, a.max_score, w.late_days, a.late_percent_per_day, a.late_floor_percent)
    from assignments a where a.id = w.assignment_id and w.graded_at is not null`;
}

async function writeFirstPass(sql: Sql) {
  await sql`
    insert into milestone_celebration (company_id, student_id, milestone_id, milestone_type, achieved_at, is_celebrated)
    select m.company_id, w.student_id, m.id, m.kind, min(w.graded_at), true
    from student_assignments w
    join milestones m on m.company_id = w.company_id and m.kind = 'first_pass'
    where w.verdict = 'pass'
    group by m.company_id, w.student_id, m.id, m.kind`;
  await sql`select private.award_course(e.student_id, e.course_id) from enrollments e`;
  await sql`update milestone_celebration set is_celebrated = true`;
}

async function writeCommentBank(sql: Sql) {
  await sql`insert into comment_bank ${sql(
    commentBank.map((one) => ({
      company_id: company,
      owner_id: one.mentor ? idOf("user", one.mentor) : null,
      title: one.title,
      body: one.text,
      created_at: daysAgo(60),
    })),
  )}`;
}
