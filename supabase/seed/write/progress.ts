import type { Sql } from "postgres";
import {
  companies,
  course,
  northlightCourse,
  notes,
  ratings,
  students,
  type WatchRecord,
  watched,
} from "../content.ts";
import { hoursAgo, idOf } from "./target.ts";

const durations = new Map(
  [...course.recordings, ...northlightCourse.recordings].map((one) => [
    one.key,
    one.durationSeconds,
  ]),
);
const companyOf = new Map(students.map((one) => [one.key, idOf("company", one.company)]));

/** What everybody has seen, when it opened to them, the days they studied, their notes and ratings. */
export async function writeProgress(sql: Sql) {
  await sql`insert into student_recordings ${sql(watched.map(progressRow))}`;
  await sql`
    insert into sequential_unlocks ${sql(watched.map(unlockRow))}
    on conflict (student_id, recording_id) do update set unlocked_at = excluded.unlocked_at`;
  await writeStudyDays(sql);
  await sql`insert into lesson_notes ${sql(notes.map((one) => ({ ...of(one), second: one.second, text: one.text })))}`;
  await sql`insert into video_ratings ${sql(
    ratings.map((one) => ({
      ...of(one),
      rating: one.rating,
      feedback_text: one.comment,
      created_at: hoursAgo(one.hoursAgo),
    })),
  )}`;
  await writeAwards(sql);
}

function of({ student, recording }: { student: string; recording: string }) {
  return {
    company_id: companyOf.get(student) ?? idOf("company", companies[0]?.key ?? ""),
    student_id: idOf("student", student),
    recording_id: idOf("recording", recording),
  };
}

function progressRow(one: WatchRecord) {
  const duration = durations.get(one.recording) ?? 1;
  const seen = one.seen.reduce((sum, [from, to]) => sum + to - from, 0);
  return {
    ...of(one),
    watched: `{${one.seen.map(([from, to]) => `[${from},${to})`).join(",")}}`,
    watched_duration: seen,
    completion_percentage: ((100 * seen) / duration).toFixed(2),
    last_position: one.position,
    completed_at: one.completedHoursAgo === null ? null : hoursAgo(one.completedHoursAgo),
    started_at: hoursAgo(one.openedHoursAgo),
    updated_at: hoursAgo(one.completedHoursAgo ?? one.openedHoursAgo),
  };
}

function unlockRow(one: WatchRecord, index: number) {
  const isFirst = watched[index - 1]?.student !== one.student;
  return {
    ...of(one),
    unlocked_at: hoursAgo(one.openedHoursAgo),
    unlock_type: isFirst ? "enrollment" : "completed",
  };
}

/** Studied on the day of each completion, and a little on the days before. */
async function writeStudyDays(sql: Sql) {
  await sql`
    insert into study_days (student_id, day, company_id)
    select distinct sr.student_id, (moment at time zone u.time_zone)::date, sr.company_id
    from student_recordings sr
    join students s on s.id = sr.student_id
    join users u on u.id = s.user_id
    cross join lateral (values (sr.started_at), (sr.updated_at), (sr.updated_at - interval '1 day')) m(moment)
    where moment <= now()`;
  for (const one of students) {
    if (one.lastSeenHoursAgo === null || one.account === "invited") continue;
    await sql`
      insert into study_days (student_id, day, company_id)
      values (${idOf("student", one.key)}, (${hoursAgo(one.lastSeenHoursAgo)}::timestamptz at time zone ${one.timeZone})::date,
        ${idOf("company", one.company)})
      on conflict do nothing`;
  }
}

/** Milestones reached long ago: celebrated already. */
async function writeAwards(sql: Sql) {
  await sql`
    insert into milestone_celebration (company_id, student_id, milestone_id, milestone_type, achieved_at, is_celebrated)
    select m.company_id, sr.student_id, m.id, m.kind, min(sr.completed_at), true
    from student_recordings sr
    join milestones m on m.company_id = sr.company_id and m.kind = 'first_lesson'
    where sr.completed_at is not null
    group by m.company_id, sr.student_id, m.id, m.kind`;
}
