import { randomUUID } from "node:crypto";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 2, idle_timeout: 2 });

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

/** A student of the demo academy whom no other test knows, in a sequential course of three short films. */
export async function newcomer() {
  const id = randomUUID();
  const email = `newcomer-${id}@demo.test`;
  const [company] = await sql<[{ id: string; folder: string }]>`
    select u.company_id as id, (
      select split_part(r.storage_path, '/', 1) from lesson_recordings r
      where r.company_id = u.company_id and r.storage_path is not null limit 1
    ) as folder
    from users u where u.email = 'student@demo.test'`;
  await account(id, email, company.id);
  const [student] = await sql<[{ id: string }]>`
    insert into students (company_id, user_id, student_number, full_name, email)
    select ${company.id}, ${id}, max(student_number) + 1, 'Nia Newcomer', ${email} from students
    where company_id = ${company.id} returning id`;
  const course = await ownCourse(company);
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
    values (${company.id}, ${student.id}, ${course.id}, current_date - 1, null)`;
  return { email, studentId: student.id, companyId: company.id, ...course };
}

/** With the password every demo account has. */
async function account(id: string, email: string, companyId: string) {
  await sql`
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
      raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
    select ${id}, aud, role, ${email}, encrypted_password, now(), raw_app_meta_data, raw_user_meta_data, now(), now()
    from auth.users where email = 'student@demo.test'`;
  await sql`
    insert into auth.identities (id, user_id, provider, provider_id, identity_data, created_at, updated_at)
    values (${randomUUID()}, ${id}, 'email', ${id}, ${sql.json({ sub: id, email })}, now(), now())`;
  await sql`
    insert into users (id, company_id, email, full_name, role, time_zone)
    values (${id}, ${companyId}, ${email}, 'Nia Newcomer', 'student', 'Europe/Madrid')`;
}

async function ownCourse(company: { id: string; folder: string }) {
  const [course] = await sql<[{ id: string }]>`
    insert into courses (company_id, title, is_sequential, is_active)
    values (${company.id}, 'Three short films', true, true) returning id`;
  await sql`
    insert into modules (company_id, course_id, module_number, title)
    values (${company.id}, ${course.id}, 1, 'A short module')`;
  const recordings: string[] = [];
  for (const [index, film] of films.entries()) {
    const [lesson] = await sql<[{ id: string }]>`
      insert into available_lessons (company_id, course_id, title, description, module_number, lesson_number, is_active)
      values (${company.id}, ${course.id}, ${`Film ${index + 1}`}, 'A short film.', 1, ${index + 1}, true)
      returning id`;
    const [recording] = await sql<[{ id: string }]>`
      insert into lesson_recordings (company_id, lesson_id, title, storage_path, duration_seconds, is_active)
      values (${company.id}, ${lesson.id}, ${`Film ${index + 1}`}, ${`${company.folder}/${film.file}`},
        ${film.seconds}, true) returning id`;
    await sql`
      insert into recording_captions (company_id, recording_id, language, label, webvtt)
      values (${company.id}, ${recording.id}, 'en', 'English', ${captions})`;
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
