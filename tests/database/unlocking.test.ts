import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isOpen, type Kind, path, reasons, reevaluate } from "../unlocking-model.ts";
import { coursePlan } from "../unlocking-plans.ts";
import { createDatabase, type Database } from "./database.ts";
import {
  build,
  handIn,
  insertLesson,
  insertRecording,
  type Place,
  pick,
  watch,
} from "./unlocking-world.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

const kinds = [
  "begin",
  "import",
  "watch",
  "watch",
  "watch",
  "watch",
  "watch",
  "hand in",
  "hand in",
  "pass",
  "pass",
  "return",
  "swap lessons",
  "insert lesson",
  "publish lesson",
  "publish recording",
  "hold",
  "lift",
  "billing hold",
  "override",
  "override",
  "revoke",
  "revoke",
  "end enrollment",
  "next day",
  "deactivate",
] as const;

const deed = fc.record({ kind: fc.constantFrom(...kinds), n: fc.nat(30), m: fc.nat(30) });
type Deed = { kind: (typeof kinds)[number]; n: number; m: number };

type Doing = (place: Place, n: number, m: number) => Promise<void>;

/** What each deed does to the database and to the model. A refusal the model foresees is asserted. */
const doings: Record<Deed["kind"], Doing> = {
  async begin({ world, student }, n) {
    const item = pick(path(world), n);
    if (!item) return;
    const begun = db.as(student.user, (tx) => tx`select open_playback(${item.id})`);
    if (!isOpen(world, item.id)) {
      await expect(begun).rejects.toThrow("recording_is_locked");
      return;
    }
    await begun;
    world.unlocked.add(item.id);
  },
  /** Seen before the student came here: nobody wrote an opening down. */
  async import({ world, company, student }, n) {
    const item = pick(path(world), n);
    if (!item) return;
    world.completed.add(item.id);
    await db.sql`
      insert into student_recordings (company_id, student_id, recording_id, watched_duration, completion_percentage, completed_at)
      values (${company}, ${student.id}, ${item.id}, 100, 100, now())
      on conflict (student_id, recording_id) do update set completed_at = now()`;
  },
  async watch(place, n) {
    const { world } = place;
    const item = pick(path(world), n);
    if (!item) return;
    if (!isOpen(world, item.id)) {
      await expect(watch(db, place, item.id)).rejects.toThrow("recording_is_locked");
      return;
    }
    world.unlocked.add(item.id);
    expect(await watch(db, place, item.id)).toMatchObject({ accepted: true, completed: true });
    if (world.completed.has(item.id)) return;
    world.completed.add(item.id);
    reevaluate(world);
  },
  async "hand in"(place, n) {
    const { world, waiting } = place;
    const work = pick(world.assignments, n);
    if (!work || waiting.has(work.id) || world.passed.has(work.id)) return;
    if (!isOpen(world, work.recording)) {
      await expect(handIn(db, place, work.id)).rejects.toThrow("assignment_is_closed");
      return;
    }
    waiting.set(work.id, await handIn(db, place, work.id));
    world.handedIn.add(work.id);
    reevaluate(world);
  },
  pass: (place, n) => grade(place, n, "pass"),
  return: (place, n) => grade(place, n, "needs_work"),
  async "swap lessons"({ world }, n, m) {
    const [a, b] = [pick(world.lessons, n), pick(world.lessons, m)];
    if (!a || !b) return;
    await db.sql`
      update available_lessons l set module_number = o.module_number, lesson_number = o.lesson_number
      from available_lessons o
      where (l.id, o.id) in ((${a.id}::uuid, ${b.id}::uuid), (${b.id}::uuid, ${a.id}::uuid))`;
    [a.module, b.module] = [b.module, a.module];
    [a.number, b.number] = [b.number, a.number];
  },
  async "insert lesson"(place, n, m) {
    const { world } = place;
    const module = 1 + (n % 2);
    const after = m % 3;
    await db.sql`update available_lessons set lesson_number = lesson_number + 1
      where course_id = ${place.course} and module_number = ${module} and lesson_number > ${after}`;
    for (const lesson of world.lessons)
      if (lesson.module === module && lesson.number > after) lesson.number += 1;
    const lesson = {
      id: randomUUID(),
      module,
      number: after + 1,
      isActive: true,
      prerequisites: [],
      drip: n % 2,
    };
    const recording = { id: randomUUID(), lesson: lesson.id, position: 1, isActive: true };
    await insertLesson(db.sql, place.company, place.course, lesson);
    await insertRecording(db.sql, place.company, recording);
    world.lessons.push(lesson);
    world.recordings.push(recording);
  },
  async "publish lesson"({ world }, n) {
    const lesson = pick(world.lessons, n);
    if (!lesson) return;
    lesson.isActive = !lesson.isActive;
    await db.sql`update available_lessons set is_active = ${lesson.isActive} where id = ${lesson.id}`;
  },
  async "publish recording"({ world }, n) {
    const recording = pick(world.recordings, n);
    if (!recording) return;
    recording.isActive = !recording.isActive;
    await db.sql`update lesson_recordings set is_active = ${recording.isActive} where id = ${recording.id}`;
  },
  async hold({ world, admin, student }) {
    if (world.holds.has("manual")) return;
    await db.as(admin, (tx) => tx`select place_hold(${student.id}, 'On leave')`);
    world.holds.add("manual");
  },
  async lift({ world, admin, student }) {
    if (!world.holds.delete("manual")) return;
    const [hold] = await db.sql`
      select id from access_holds where student_id = ${student.id} and kind = 'manual' and lifted_at is null`;
    await db.as(admin, (tx) => tx`select lift_hold(${hold?.id}, 'Back again')`);
    reevaluate(world);
  },
  async "billing hold"({ world, company, student }) {
    if (world.holds.delete("billing")) {
      await db.sql`update access_holds set lifted_at = now() where student_id = ${student.id} and kind = 'billing' and lifted_at is null`;
      return;
    }
    await db.sql`insert into access_holds (company_id, student_id, kind, reason) values (${company}, ${student.id}, 'billing', 'Overdue')`;
    world.holds.add("billing");
  },
  async override(place, n, m) {
    const { world, mentor, student } = place;
    const recording = pick(world.recordings, n);
    if (!recording) return;
    const action = pick(["open", "lock", "waive", "shift"] as const, m) ?? "open";
    const shift = action === "shift" ? (m % 5) - 2 : 0;
    await db.as(
      mentor,
      (tx) => tx`
      select override_access(${[student.id]}, ${[recording.id]}, ${action}, ${action === "shift" ? shift : null}, null, 'Because')`,
    );
    const [row] = await db.sql`
      select id from access_overrides where student_id = ${student.id} order by created_at desc, id desc limit 1`;
    place.overrideIds.push(row?.id);
    world.overrides.push({ recording: recording.id, action, shift, isRevoked: false });
    reevaluate(world);
  },
  async revoke({ world, mentor, overrideIds }, n) {
    const at = overrideIds.length > 0 ? n % overrideIds.length : -1;
    const override = world.overrides[at];
    if (!override || override.isRevoked) return;
    await db.as(
      mentor,
      (tx) => tx`select revoke_override(${overrideIds[at] ?? null}, 'No longer needed')`,
    );
    override.isRevoked = true;
    reevaluate(world);
  },
  async "end enrollment"({ world, student }) {
    world.isEnrolled = !world.isEnrolled;
    const state = world.isEnrolled ? "active" : "ended";
    await db.sql`update enrollments set state = ${state} where student_id = ${student.id}`;
    reevaluate(world);
  },
  async "next day"({ world, student }) {
    world.daysIn += 1;
    await db.sql`update enrollments set starts_on = starts_on - 1 where student_id = ${student.id}`;
    reevaluate(world);
  },
  async deactivate({ world, student }) {
    world.isPersonActive = !world.isPersonActive;
    await db.sql`update users set is_active = ${world.isPersonActive} where id = ${student.user}`;
  },
};

async function grade(place: Place, n: number, verdict: "pass" | "needs_work") {
  const [work, attempt] = pick([...place.waiting], n) ?? [];
  if (!work || !attempt) return;
  await db.as(
    place.mentor,
    (tx) => tx`select grade_attempt(${attempt}, 80, null, ${verdict}, 'Read it')`,
  );
  place.waiting.delete(work);
  if (verdict === "pass") place.world.passed.add(work);
  reevaluate(place.world);
}

type Row = {
  id: string;
  fast: boolean;
  is_open: boolean | null;
  was_unlocked: boolean | null;
  path_position: number | null;
  kinds: Kind[] | null;
};

/** What the database says about every recording of the course, in path order, unpublished last. */
const rows = ({ course, student }: Place) => db.sql<Row[]>`
  select r.id, private.is_open(${student.id}, r.id) as fast, s.is_open, s.was_unlocked, s.path_position,
    array(select why ->> 'kind' from jsonb_array_elements(s.reasons) why order by 1) as kinds
  from available_lessons l join lesson_recordings r on r.lesson_id = l.id
  left join private.recording_states(${student.id}) s on s.recording_id = r.id
  where l.course_id = ${course} order by s.path_position nulls last`;

const beats = new Set<Kind>(["not_enrolled", "on_hold", "staff_locked"]);

async function compare(place: Place) {
  const { world } = place;
  const [access] = await db.sql`select course_access from students where id = ${place.student.id}`;
  expect(access?.course_access, "course access is an enrollment without a hold").toBe(
    world.isEnrolled && world.holds.size === 0,
  );
  const said = await rows(place);
  const published = said.filter((row) => row.path_position !== null);

  expect(published.map((row) => [row.id, row.kinds, row.is_open, row.was_unlocked])).toEqual(
    path(world).map(({ id }) => [
      id,
      reasons(world, id),
      isOpen(world, id),
      world.unlocked.has(id),
    ]),
  );
  for (const row of said) {
    expect(row.fast, "the short answer is the long one").toBe(row.is_open ?? false);
    expect(row.is_open === false, "no lock without a reason").toBe((row.kinds ?? []).length > 0);
    if (row.was_unlocked)
      expect(
        (row.kinds ?? []).filter((kind) => !beats.has(kind)),
        "what opened stays open",
      ).toEqual([]);
  }
}

test("whatever happens, the database locks and opens what the rules say", async () => {
  const met = new Set<Kind>();
  await fc.assert(
    fc.asyncProperty(
      coursePlan,
      fc.array(deed, { minLength: 8, maxLength: 24 }),
      async (plan, deeds) => {
        const place = await build(db, plan);
        await compare(place);
        for (const { kind, n, m } of deeds) {
          await doings[kind](place, n, m);
          await compare(place);
          for (const { id } of path(place.world))
            for (const why of reasons(place.world, id)) met.add(why);
        }
      },
    ),
    { numRuns: 60, seed: 20_261_122 },
  );
  expect([...met].sort(), "every kind of reason came up").toEqual([
    "drip",
    "not_enrolled",
    "on_hold",
    "prerequisite",
    "previous",
    "staff_locked",
  ] satisfies Kind[]);
}, 60_000);
