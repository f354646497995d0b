import type { Page } from "@playwright/test";
import { openSession, sql, studentAccount } from "./people.ts";

/** Films of the demo academy, which a course of one's own can show: 20, 24 and 29 seconds. */
const films = [
  { file: "first-sale.mp4", seconds: 20 },
  { file: "one-buyer.mp4", seconds: 24 },
  { file: "ten-conversations.mp4", seconds: 29 },
];

const captions = `WEBVTT

00:00.000 --> 00:05.000
One order holds three answers.

00:05.000 --> 00:11.000
Who bought, what they wanted, what they paid.

00:11.000 --> 00:20.000
Write all three down before the second order.
`;

type Student = { name?: string; mentor?: string };

/** A student whom no other test knows, in a sequential course of three short films that is theirs alone. */
export async function filmStudent({ name = "Nia Newcomer", mentor }: Student = {}) {
  const student = await studentAccount({ name, zone: "Europe/Madrid", mentor });
  const course = await ownCourse(student.companyId);
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
    values (${student.companyId}, ${student.studentId}, ${course.id}, current_date - 1, null)`;
  return { ...student, ...course };
}

/** The same student, signed in on the page. */
export async function arrive(page: Page, who?: Student) {
  const nia = await filmStudent(who);
  await openSession(page.context(), nia.email);
  return nia;
}

/** The course, with its films in a company's folder. */
export async function ownCourse(company: string) {
  const [course] = await sql<[{ id: string }]>`
    insert into courses (company_id, title, is_sequential, is_active)
    values (${company}, 'Three short films', true, true) returning id`;
  await sql`
    insert into modules (company_id, course_id, module_number, title)
    values (${company}, ${course.id}, 1, 'A short module')`;
  const recordings: string[] = [];
  for (const [index, film] of films.entries()) {
    const [lesson] = await sql<[{ id: string }]>`
      insert into available_lessons (company_id, course_id, title, description, module_number, lesson_number, is_active)
      values (${company}, ${course.id}, ${`Film ${index + 1}`}, 'A short film.', 1, ${index + 1}, true)
      returning id`;
    const [recording] = await sql<[{ id: string }]>`
      insert into lesson_recordings (company_id, lesson_id, title, storage_path, duration_seconds, is_active)
      values (${company}, ${lesson.id}, ${`Film ${index + 1}`}, ${`${company}/${film.file}`},
        ${film.seconds}, true) returning id`;
    await sql`
      insert into recording_captions (company_id, recording_id, language, label, webvtt)
      values (${company}, ${recording.id}, 'en', 'English', ${captions})`;
    recordings.push(recording.id);
  }
  return { id: course.id, recordings: recordings as [string, string, string] };
}

/** What the database counts as seen: {seconds, position, completed}. */
export async function seenOf(studentId: string, recordingId: string) {
  const [row] = await sql`
    select watched_duration as seconds, last_position as position, completed_at is not null as completed
    from student_recordings where student_id = ${studentId} and recording_id = ${recordingId}`;
  return row ?? { seconds: 0, position: 0, completed: false };
}

/** As if the student had seen these stretches before. */
export async function sawBefore(
  who: { studentId: string; companyId: string },
  recordingId: string,
  watched: string,
  position: number,
) {
  await sql`
    insert into student_recordings (company_id, student_id, recording_id, watched, watched_duration, last_position)
    values (${who.companyId}, ${who.studentId}, ${recordingId}, ${watched},
      (select sum(upper(r) - lower(r)) from unnest(${watched}::int4multirange) r), ${position})`;
}

/** Their lessons are closed by hand. */
export async function holdLessons(who: { studentId: string; companyId: string }) {
  await sql`
    insert into access_holds (company_id, student_id, kind, reason, placed_by)
    values (${who.companyId}, ${who.studentId}, 'manual', 'A test', null)`;
}

/** Their film lies at somebody else's address from now on. */
export async function movesTo(recordingId: string, url: string) {
  await sql`update lesson_recordings set storage_path = null, video_url = ${url} where id = ${recordingId}`;
}
