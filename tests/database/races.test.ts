import { beforeAll, expect, test, vi } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, person, student } from "./people.ts";
import { race, step } from "./two-at-once.ts";

// Thousands of statements: enough time also on a slow and busy machine.
vi.setConfig({ testTimeout: 90_000 });

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy() {
  const id = await company(db.sql);
  const mentor = await person(db.sql, id, "mentor");
  const admin = await person(db.sql, id, "admin");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id });
  const [first, second] = path.recordings as [string, string];
  const work = await assignment(db.sql, id, first, { attempts_allowed: 50 });
  return { id, mentor, admin, path, amara, first, second, work };
}

const call = (who: string, statement: string, ...values: unknown[]) =>
  db.as(who, async (tx) => {
    const rows = await tx.unsafe(`select ${statement} as value`, values as never);
    return rows[0]?.value;
  });

async function handIn({ amara, work }: Awaited<ReturnType<typeof academy>>) {
  const draft = await call(amara.user, "save_draft($1, 'Text', '{}', 0)", work);
  await call(amara.user, "hand_in($1)", draft.attempt_id);
  return String(draft.attempt_id);
}

test("a lesson completed while its work is being passed opens the next, and says so once", async () => {
  const place = await academy();
  const attempt = await handIn(place);
  await call(place.amara.user, "open_playback($1)", place.first);
  await db.sql`update private.playback_clocks set spent_until = now() - interval '1 hour'`;

  const outcomes = await race(
    db,
    step(place.amara.user, "select report_watch($1, '[[0, 100]]', 100)", place.first),
    step(place.mentor, "select grade_attempt($1, 80, null, 'pass', '')", attempt),
  );
  expect(outcomes).toEqual(["ok", "ok"]);

  const opened = await db.sql`
    select from sequential_unlocks where student_id = ${place.amara.id} and recording_id = ${place.second}`;
  const told = await db.sql`
    select from notifications where user_id = ${place.amara.user} and dedupe_key = ${`unlocked:${place.second}`}`;
  expect([opened.length, told.length]).toEqual([1, 1]);
});

test("two holds lifted at once leave no student locked out", async () => {
  const { admin, amara, id } = await academy();
  const manual = await call(admin, "place_hold($1, 'Asked for a pause')", amara.id);
  await db.sql`
    insert into access_holds (company_id, student_id, kind, reason) values (${id}, ${amara.id}, 'billing', 'Overdue')`;

  await db.sql
    .begin(async (tx) => {
      await tx`update access_holds set lifted_at = now() where student_id = ${amara.id} and kind = 'billing'`;
      const lifted = call(admin, "lift_hold($1, 'Is back')", manual);
      lifted.catch(() => {});
      const waits = async () =>
        (
          await db.sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        ).length > 0;
      while (!(await waits()));
      return [lifted];
    })
    .then(([lifted]) => lifted);

  const [row] = await db.sql`select course_access from students where id = ${amara.id}`;
  expect(row?.course_access).toBe(true);
});

test("whatever one student, a mentor and the office do at once, nobody ever sees a deadlock", async () => {
  const place = await academy();
  const { amara, mentor, admin, first, second, work, path } = place;
  const bo = await student(db.sql, place.id, { mentor, course: path.id });
  const failures: string[] = [];
  const known = /^[a-z_]+$/;
  const attempts = () =>
    db.sql<
      { id: string; state: string }[]
    >`select id, state from student_assignments where student_id = ${amara.id}`;
  const one = (rows: { id: string; state: string }[], state: string) =>
    rows.find((row) => row.state === state)?.id ?? null;

  const deeds: (() => Promise<unknown>)[] = [
    () => call(amara.user, "open_playback($1)", first),
    () => call(amara.user, "open_playback($1)", second),
    () => call(amara.user, "report_watch($1, '[[0, 5]]', 5)", first),
    () => call(amara.user, "report_watch($1, '[[0, 100]]', 5)", second),
    () => call(amara.user, "save_draft($1, 'Text', '{}', 0)", work),
    async () => call(amara.user, "hand_in($1)", one(await attempts(), "draft")),
    async () => call(mentor, "claim_attempt($1)", one(await attempts(), "submitted")),
    async () =>
      call(
        mentor,
        "grade_attempt($1, 40, null, 'needs_work', 'More')",
        one(await attempts(), "submitted"),
      ),
    async () =>
      call(
        admin,
        "change_grade($1, 90, null, 'pass', 'Good', 'Again')",
        one(await attempts(), "returned"),
      ),
    () => call(admin, "place_hold($1, 'Asked for a pause')", amara.id),
    async () => {
      const [hold] =
        await db.sql`select id from access_holds where student_id = ${amara.id} and lifted_at is null`;
      await call(admin, "lift_hold($1, 'Is back')", hold?.id ?? null);
    },
    () =>
      call(
        mentor,
        "override_access($1, $2, 'open', null, null, 'Fair')",
        [amara.id, bo.id],
        path.recordings,
      ),
    () =>
      call(
        admin,
        "override_access($1, $2, 'shift', 1, null, 'Fair')",
        [bo.id, amara.id],
        path.recordings,
      ),
    () => call(admin, "reassign_mentor($1, $2, 'Fair')", [bo.id, amara.id], mentor),
    () => call(mentor, "grant_extension($1, $2, null, 2, 'Was ill')", amara.id, work),
    () => call("service_role", "open_dripped($1)", place.id),
    () => db.sql`delete from study_days where student_id = ${amara.id}`,
    () => db.sql`delete from sequential_unlocks where student_id in (${amara.id}, ${bo.id})`,
    () => db.sql`update private.playback_clocks set spent_until = now() - interval '1 hour'`,
  ];

  for (let round = 0; round < 12; round++) {
    const settled = await Promise.allSettled(
      deeds.map((_, turn) => deeds[(turn * 7 + round) % deeds.length]?.()),
    );
    for (const outcome of settled)
      if (
        outcome.status === "rejected" &&
        !known.test(outcome.reason.message) &&
        !outcome.reason.constraint_name
      )
        failures.push(outcome.reason.message);
  }

  expect(failures).toEqual([]);
  const doubled = await db.sql`
    select student_id, recording_id from sequential_unlocks group by 1, 2 having count(*) > 1`;
  expect(doubled).toHaveLength(0);
});
