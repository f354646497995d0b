import type { Sql } from "postgres";

/** Ids are readable: kind in the first block, number in the last. */
export const idOf = (kind: number, number: number) =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const id = (kind: number, number: string) =>
  `('${String(kind).padStart(8, "0")}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

export const kinds = {
  company: 1,
  mentor: 2,
  user: 3,
  student: 4,
  course: 5,
  lesson: 6,
  recording: 7,
  work: 8,
  admin: 9,
};
const studentsPerMentor = 40;
const seenPerStudent = 40;

/**
 * One academy of `students`, 40 to a mentor, on a course of 60 recordings and 20 pieces of work; each
 * has seen 40 recordings, passed work on the way, and every fourth waits for a grade. Deterministic.
 */
export async function writeAcademy(sql: Sql, students: number) {
  // Nobody needs telling, and triggers would take an hour.
  await sql`set session_replication_role = replica`;
  for (const statement of statements(students)) await sql.unsafe(statement);
  await sql`set session_replication_role = default`;
  await sql`vacuum (analyze)`;
}

function statements(students: number) {
  const mentors = Math.ceil(students / studentsPerMentor);
  const company = `'${idOf(kinds.company, 1)}'`;
  const course = `'${idOf(kinds.course, 1)}'`;
  return [
    `insert into company_settings (id, company_name, slug, host, time_zone) values (${company}, 'Bench', 'bench', 'bench.test', 'Europe/Madrid')`,
    people(company, kinds.admin, "admin", 1),
    people(company, kinds.mentor, "mentor", mentors),
    people(company, kinds.user, "student", students),
    `insert into students (id, company_id, user_id, mentor_id, student_number, full_name, email, course_access)
     select ${id(kinds.student, "n")}, ${company}, ${id(kinds.user, "n")}, ${id(kinds.mentor, `1 + (n - 1) / ${studentsPerMentor}`)},
       n, 'Student ' || n, 'student-' || n || '@bench.test', true from generate_series(1, ${students}) n`,
    ...outline(company, course, 60),
    `insert into assignments (id, company_id, recording_id, title, due_days, is_active)
     select ${id(kinds.work, "n")}, ${company}, ${id(kinds.recording, "n * 3")}, 'Work ' || n, 7, true from generate_series(1, 20) n`,
    `insert into enrollments (company_id, student_id, course_id, starts_on)
     select ${company}, ${id(kinds.student, "n")}, ${course}, current_date - 60 from generate_series(1, ${students}) n`,
    progress(company, students),
    `insert into sequential_unlocks (company_id, student_id, recording_id, unlock_type, unlocked_at)
     select ${company}, ${id(kinds.student, "n")}, ${id(kinds.recording, "r")}, 'completed', now() - interval '30 days'
     from generate_series(1, ${students}) n, generate_series(1, ${seenPerStudent}) r`,
    attempts(company, students),
    `insert into study_days (student_id, day, company_id)
     select ${id(kinds.student, "n")}, current_date - d, ${company} from generate_series(1, ${students}) n, generate_series(0, 20, 2) d`,
    `insert into private.playback_clocks (student_id, company_id, spent_until)
     select ${id(kinds.student, "n")}, ${company}, now() - interval '1 hour' from generate_series(1, ${students}) n`,
  ];
}

/** People, each with a session that bears their id. */
function people(company: string, kind: number, role: string, count: number) {
  return `
    with made as (
      insert into auth.users (id, email)
      select ${id(kind, "n")}, '${role}-' || n || '@bench.test' from generate_series(1, ${count}) n returning id, email
    ),
    signed_in as (insert into auth.sessions (id, user_id) select id, id from made)
    insert into users (id, company_id, email, full_name, role, time_zone)
    select id, ${company}, email, initcap(split_part(email, '@', 1)), '${role}', 'Europe/Madrid' from made`;
}

/** Modules of six lessons with one recording of ten minutes each. */
export function outline(company: string, course: string, lessons: number, offset = 0) {
  return [
    `insert into courses (id, company_id, title, is_active) values (${course}, ${company}, 'Course', true)`,
    `insert into modules (company_id, course_id, module_number, title)
     select ${company}, ${course}, n, 'Module ' || n from generate_series(1, ${Math.ceil(lessons / 6)}) n`,
    `insert into available_lessons (id, company_id, course_id, title, module_number, lesson_number, is_active)
     select ${id(kinds.lesson, `n + ${offset}`)}, ${company}, ${course}, 'Lesson ' || n, 1 + (n - 1) / 6, 1 + (n - 1) % 6, true
     from generate_series(1, ${lessons}) n`,
    `insert into lesson_recordings (id, company_id, lesson_id, title, storage_path, duration_seconds, is_active)
     select ${id(kinds.recording, `n + ${offset}`)}, ${company}, ${id(kinds.lesson, `n + ${offset}`)}, 'Recording ' || n,
       ${company} || '/' || n || '.mp4', 600, true
     from generate_series(1, ${lessons}) n`,
  ];
}

function progress(company: string, students: number) {
  return `
    insert into student_recordings (company_id, student_id, recording_id, watched, watched_duration, completion_percentage, last_position, completed_at, updated_at)
    select ${company}, ${id(kinds.student, "n")}, ${id(kinds.recording, "r")},
      case when r < ${seenPerStudent} then '{[0,600)}' else '{[0,120)}' end::int4multirange,
      case when r < ${seenPerStudent} then 600 else 120 end, case when r < ${seenPerStudent} then 100 else 20 end, 120,
      case when r < ${seenPerStudent} then now() - make_interval(days => ${seenPerStudent} - r) end, now() - make_interval(days => ${seenPerStudent} - r)
    from generate_series(1, ${students}) n, generate_series(1, ${seenPerStudent}) r`;
}

/** Work 1 to 12 passed; the thirteenth, on recording 39, waits with every fourth student. */
function attempts(company: string, students: number) {
  const mentor = id(kinds.mentor, `1 + (n - 1) / ${studentsPerMentor}`);
  // The mentor is what a trigger would have put there.
  return `
    insert into student_assignments (company_id, student_id, assignment_id, attempt_number, state, submission_text, submitted_at, due_at,
      raw_score, score, verdict, graded_by, graded_at, mentor_id)
    select ${company}, ${id(kinds.student, "n")}, ${id(kinds.work, "w")}, 1, case when w = 13 then 'submitted' else 'graded' end,
      'What I wrote.', now() - make_interval(days => 40 - 3 * w, secs => n % 1000), now(),
      case when w < 13 then 80 end, case when w < 13 then 80 end, case when w < 13 then 'pass' end,
      case when w < 13 then ${mentor} end,
      case when w < 13 then now() - make_interval(days => 39 - 3 * w, secs => n % 1000) end, ${mentor}
    from generate_series(1, ${students}) n, generate_series(1, 13) w
    where w < 13 or n % 4 = 0`;
}
