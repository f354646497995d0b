import { reevaluate, type World } from "../unlocking-model.ts";
import { type Plan, worldOf } from "../unlocking-plans.ts";
import type { Database } from "./database.ts";
import { company, person, timePasses } from "./people.ts";

/** A small random academy, built in the database and in the model alike. */

export type Place = {
  company: string;
  course: string;
  mentor: string;
  admin: string;
  student: { user: string; id: string };
  /** The attempt that waits for a grade, by assignment. */
  waiting: Map<string, string>;
  overrideIds: string[];
  world: World;
};

export async function build(db: Database, plan: Plan): Promise<Place> {
  const { sql } = db;
  const world = worldOf(plan);
  const id = await company(sql, { sequential_requires: plan.requires });
  const [mentor, admin, user] = await Promise.all([
    person(sql, id, "mentor"),
    person(sql, id, "admin"),
    person(sql, id, "student"),
  ]);
  const [[student], [course]] = await Promise.all([
    sql`insert into students (company_id, user_id, mentor_id, student_number, full_name, email)
      values (${id}, ${user}, ${mentor}, 1, 'Amara Okafor', ${`${user}@people.test`}) returning id`,
    sql`insert into courses (company_id, title, is_sequential, is_active)
      values (${id}, 'A course', ${plan.isSequential}, true) returning id`,
  ]);
  const place: Place = {
    company: id,
    course: course?.id,
    mentor,
    admin,
    student: { user, id: student?.id },
    waiting: new Map(),
    overrideIds: [],
    world,
  };
  await publish(db, place);
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
    select ${id}, ${student?.id}, ${course?.id}, (now() at time zone c.time_zone)::date - ${plan.daysIn}::integer, null
    from company_settings c where c.id = ${id}`;
  reevaluate(world);
  return place;
}

async function publish({ sql }: Database, { company: id, course, world }: Place) {
  await sql`insert into modules (company_id, course_id, module_number, title)
    select ${id}, ${course}, n, 'Module ' || n from generate_series(1, 2) n`;
  for (const lesson of world.lessons) await insertLesson(sql, id, course, lesson);
  for (const recording of world.recordings) await insertRecording(sql, id, recording);
  for (const work of world.assignments)
    await sql`insert into assignments (id, company_id, recording_id, title, is_required, is_active)
      values (${work.id}, ${id}, ${work.recording}, 'Price list', ${work.isRequired}, true)`;
}

type Sql = Database["sql"];

export async function insertLesson(
  sql: Sql,
  companyId: string,
  course: string,
  lesson: World["lessons"][number],
) {
  await sql`
    insert into available_lessons (id, company_id, course_id, title, module_number, lesson_number, is_active, prerequisites, drip_days)
    values (${lesson.id}, ${companyId}, ${course}, 'A lesson', ${lesson.module}, ${lesson.number},
      ${lesson.isActive}, ${lesson.prerequisites}, ${lesson.drip})`;
}

export async function insertRecording(
  sql: Sql,
  companyId: string,
  recording: World["recordings"][number],
) {
  await sql`
    insert into lesson_recordings (id, company_id, lesson_id, title, position, storage_path, duration_seconds, is_active)
    values (${recording.id}, ${companyId}, ${recording.lesson}, 'A recording', ${recording.position},
      ${`${companyId}/${recording.id}.mp4`}, 100, ${recording.isActive})`;
}

/** Watches a recording from end to end, as the student would through the API. */
export async function watch(db: Database, { student }: Place, recording: string) {
  await db.as(student.user, (tx) => tx`select open_playback(${recording})`);
  await timePasses(db.sql, student.id, 60);
  const [row] = await db.as(
    student.user,
    (tx) => tx`select report_watch(${recording}, '[[0, 100]]', 100) as report`,
  );
  return row?.report;
}

/** Writes and hands in; returns the attempt. */
export async function handIn(db: Database, { student }: Place, work: string): Promise<string> {
  const [row] = await db.as(student.user, async (tx) => {
    const [draft] = await tx`select save_draft(${work}, 'My ten products.', '{}', 0) as d`;
    return tx`select hand_in(${draft?.d.attempt_id}) as receipt`;
  });
  return row?.receipt.attempt_id;
}

/** One of a list, picked by a number. */
export function pick<T>(from: readonly T[], n: number): T | undefined {
  return from.length > 0 ? from[n % from.length] : undefined;
}
