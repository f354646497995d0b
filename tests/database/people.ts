import { randomUUID } from "node:crypto";
import type { Database } from "./database.ts";

type Sql = Database["sql"];
type Role = "student" | "mentor" | "enrollment_manager" | "admin" | "superadmin";

/** A company of its own; each test that needs isolation founds one. */
export async function company(sql: Sql, settings: Record<string, unknown> = {}) {
  const slug = `c-${randomUUID().slice(0, 8)}`;
  const [row] = await sql<[{ id: string }]>`
    insert into company_settings (company_name, slug, host, time_zone)
    values (${slug}, ${slug}, ${`${slug}.test`}, 'Europe/Madrid') returning id`;
  if (Object.keys(settings).length > 0)
    await sql`update company_settings set settings = settings || ${sql.json(settings as never)} where id = ${row.id}`;
  return row.id;
}

/** A person with an account. Returns the user's id. */
export async function person(sql: Sql, companyId: string, role: Role, name: string = role) {
  const id = randomUUID();
  await sql`insert into auth.users (id, email) values (${id}, ${`${id}@people.test`})`;
  await sql`
    insert into users (id, company_id, email, full_name, role, time_zone)
    values (${id}, ${companyId}, ${`${id}@people.test`}, ${name}, ${role}, 'Europe/Madrid')`;
  return id;
}

/** A student with an account; enrolled when a course is given. Returns both ids. */
export async function student(
  sql: Sql,
  companyId: string,
  options: { mentor?: string; course?: string; name?: string; startsOn?: string } = {},
) {
  const user = await person(sql, companyId, "student", options.name ?? "A student");
  const [row] = await sql<[{ id: string }]>`
    insert into students (company_id, user_id, mentor_id, student_number, full_name, email)
    select ${companyId}, ${user}, ${options.mentor ?? null}, coalesce(max(student_number), 0) + 1,
      ${options.name ?? "A student"}, ${`${user}@people.test`}
    from students where company_id = ${companyId}
    returning id`;
  if (options.course) await enroll(sql, companyId, row.id, options.course, options.startsOn);
  return { user, id: row.id };
}

export async function enroll(
  sql: Sql,
  companyId: string,
  studentId: string,
  courseId: string,
  startsOn?: string,
) {
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
    values (${companyId}, ${studentId}, ${courseId}, ${startsOn ?? sql`current_date - 1`}, null)`;
}

type CourseOptions = { lessons?: number; sequential?: boolean; seconds?: number };

/** A published course of one module with one recording a lesson. Returns the ids in path order. */
export async function course(
  sql: Sql,
  companyId: string,
  { lessons = 3, sequential = true, seconds = 100 }: CourseOptions = {},
) {
  const [row] = await sql<[{ id: string }]>`
    insert into courses (company_id, title, is_sequential, is_active)
    values (${companyId}, 'A course', ${sequential}, true) returning id`;
  await sql`insert into modules (company_id, course_id, module_number, title) values (${companyId}, ${row.id}, 1, 'A module')`;
  const lessonRows = await sql<{ id: string }[]>`
    insert into available_lessons (company_id, course_id, title, module_number, lesson_number, is_active)
    select ${companyId}, ${row.id}, 'Lesson ' || n, 1, n, true from generate_series(1, ${lessons}) n
    order by n returning id`;
  const recordings: string[] = [];
  for (const [index, lesson] of lessonRows.entries()) {
    const [recording] = await sql<[{ id: string }]>`
      insert into lesson_recordings (company_id, lesson_id, title, storage_path, duration_seconds, is_active)
      values (${companyId}, ${lesson.id}, ${`Recording ${index + 1}`},
        ${`${companyId}/${randomUUID()}.mp4`}, ${seconds}, true)
      returning id`;
    recordings.push(recording.id);
  }
  return { id: row.id, lessons: lessonRows.map((lesson) => lesson.id), recordings };
}

/** A published, required assignment that takes text. Returns its id. */
export async function assignment(
  sql: Sql,
  companyId: string,
  recordingId: string,
  columns: Record<string, unknown> = {},
) {
  const [row] = await sql<[{ id: string }]>`
    insert into assignments ${sql({
      company_id: companyId,
      recording_id: recordingId,
      title: "Price list",
      is_active: true,
      ...columns,
    })} returning id`;
  return row.id;
}

/** Lets server time pass for a student's watching. */
export async function timePasses(sql: Sql, studentId: string, seconds: number) {
  await sql`
    update private.playback_clocks set spent_until = spent_until - make_interval(secs => ${seconds})
    where student_id = ${studentId}`;
}
