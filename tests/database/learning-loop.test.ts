import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, person, student, timePasses } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy() {
  const id = await company(db.sql);
  const mentor = await person(db.sql, id, "mentor", "Jonas Weber");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id, name: "Amara Okafor" });
  return { id, mentor, path, amara };
}

type Academy = Awaited<ReturnType<typeof academy>>;

async function watchToTheEnd({ amara }: Academy, recording: string) {
  await db.as(amara.user, (tx) => tx`select open_playback(${recording})`);
  await timePasses(db.sql, amara.id, 60);
  const [row] = await db.as(
    amara.user,
    (tx) => tx`select report_watch(${recording}, '[[0, 100]]', 100) as report`,
  );
  return row?.report;
}

const openTo = async (user: string) =>
  (await db.as(user, (tx) => tx`select id from lesson_recordings`)).map((row) => row.id);

async function handIn({ amara }: Academy, work: string, text = "My ten products.") {
  const [draft] = await db.as(
    amara.user,
    (tx) => tx`select save_draft(${work}, ${text}, '{}', 0) as d`,
  );
  const [receipt] = await db.as(
    amara.user,
    (tx) => tx`select hand_in(${draft?.d.attempt_id}) as receipt`,
  );
  return receipt?.receipt;
}

test("a student watches, hands in, is asked for more, passes, and the next lesson opens", async () => {
  const place = await academy();
  const { amara, mentor, path } = place;
  const [first, second] = path.recordings as [string, string];
  const work = await assignment(db.sql, place.id, first, { attempts_allowed: 3 });
  expect(await openTo(amara.user)).toEqual([first]);

  expect(await watchToTheEnd(place, first)).toMatchObject({
    accepted: true,
    completed: true,
    completion_percentage: 100,
    opened: [],
  });
  expect(await openTo(amara.user)).toEqual([first]);

  const receipt = await handIn(place, work);
  const grade = (score: number, verdict: string, feedback: string, attempt = receipt.attempt_id) =>
    db.as(
      mentor,
      (tx) => tx`select grade_attempt(${attempt}, ${score}, null, ${verdict}, ${feedback}) as g`,
    );
  await expect(grade(40, "needs_work", " ")).rejects.toThrow("needs_work_says_what");
  await expect(grade(101, "pass", "")).rejects.toThrow("score_out_of_range");
  await expect(grade(59, "pass", "")).rejects.toThrow("score_is_below_pass");
  await grade(40, "needs_work", "Show the freight per piece.");

  const again = await handIn(place, work, "With freight.");
  expect(again.attempt_number).toBe(2);
  const [passed] = await grade(80, "pass", "Well done", again.attempt_id);
  expect(passed?.g).toEqual({ score: 80, opened: [second] });
  expect(await openTo(amara.user)).toEqual([first, second]);

  const told = await db.as(
    amara.user,
    (tx) => tx`select type from notifications order by created_at, type`,
  );
  expect(told.map((row) => row.type).sort()).toEqual(
    ["graded", "needs_work", "unlocked", "unlocked", "milestone", "milestone"].sort(),
  );
});

test("a locked video's address cannot be had", async () => {
  const { amara, path } = await academy();
  const locked = path.recordings[2] as string;
  expect(
    await db.as(
      amara.user,
      (tx) => tx`select storage_path from lesson_recordings where id = ${locked}`,
    ),
  ).toEqual([]);
  await expect(db.as(amara.user, (tx) => tx`select open_playback(${locked})`)).rejects.toThrow(
    "recording_is_locked",
  );
});

test("forged reports are refused, counted, and change nothing", async () => {
  const { amara, path } = await academy();
  const first = path.recordings[0] as string;
  const report = async (stretches: unknown, position = 1) => {
    const [row] = await db.as(
      amara.user,
      (tx) => tx`select report_watch(${first}, ${tx.json(stretches as never)}, ${position}) as r`,
    );
    return row?.r;
  };
  expect(await report([[0, 10]])).toEqual({ accepted: false, reason: "locked" });
  await db.as(amara.user, (tx) => tx`select open_playback(${first})`);
  expect(await report([[0, 100]])).toMatchObject({ reason: "too_fast" });
  for (const forged of [
    [[0, 101]],
    [[-1, 5]],
    [[5, 5]],
    [["0", 5]],
    [[0.5, 5]],
    [[0]],
    {},
    [],
    "NaN",
    null,
  ])
    expect(await report(forged)).toMatchObject({ reason: "malformed" });
  expect(await report([[0, 6]])).toMatchObject({ accepted: true, watched_duration: 6 });
  expect(await report([[0, 6]])).toMatchObject({ accepted: false, reason: "too_fast" });
  const [clock] =
    await db.sql`select refused_count from private.playback_clocks where student_id = ${amara.id}`;
  expect(clock?.refused_count).toBe(13);
});

test("staff preview an override before they make it", async () => {
  const { amara, mentor, path } = await academy();
  const last = path.recordings[2] as string;
  const [preview] = await db.as(
    mentor,
    (tx) => tx`select preview_override(${[amara.id]}, ${[last]}, 'open', null, null) as p`,
  );
  expect(preview?.p).toEqual({ students: 1, changed: 1, pairs: 1, before: 0, after: 1 });
  expect(await openTo(amara.user)).toHaveLength(1);
  await db.as(
    mentor,
    (tx) =>
      tx`select override_access(${[amara.id]}, ${[last]}, 'open', null, null, 'Travels next week')`,
  );
  expect(await openTo(amara.user)).toHaveLength(2);
  const logs =
    await db.sql`select reason from admin_logs where table_name = 'access_overrides' and admin_id = ${mentor}`;
  expect(logs).toEqual([{ reason: "Travels next week" }]);
});
