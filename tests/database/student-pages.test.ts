import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { gradingAcademy, verbs } from "./grading-academy.ts";
import { student } from "./people.ts";

let db: Database;
let act: ReturnType<typeof verbs>;
beforeAll(async () => {
  db = await createDatabase();
  act = verbs(db);
});

type Filters = {
  mentor?: string;
  course?: string;
  search?: string;
  filter?: string;
  after?: string;
  before?: string;
};

const list = (who: string, on: Filters = {}) =>
  act.one(
    who,
    (tx) => tx`
      select students_overview(${on.mentor ?? null}, ${on.course ?? null}, ${on.search ?? null},
        ${on.filter ?? null}, ${on.after ?? null}, ${on.before ?? null}) as r`,
  );
const names = (page: { rows: { name: string }[] }) => page.rows.map((row) => row.name);
const page = (who: string, id: string) =>
  act.one(who, (tx) => tx`select student_for_staff(${id}) as r`);

test("a mentor sees own students and no others, an admin sees all", async () => {
  const place = await gradingAcademy(db);
  expect(names(await list(place.jonas))).toEqual(["Amara Okafor", "Tomás Ribeiro"]);
  expect(names(await list(place.lea))).toEqual([]);
  expect(names(await list(place.lea, { mentor: place.jonas }))).toEqual([]);
  expect(names(await list(place.admin))).toEqual(["Amara Okafor", "Tomás Ribeiro"]);
  expect(names(await list(place.admin, { mentor: place.lea }))).toEqual([]);
  await expect(list(place.amara.user)).rejects.toThrow("not_allowed");

  expect(await page(place.lea, place.amara.id)).toBeNull();
  expect(await page(place.amara.user, place.amara.id)).toBeNull();
  expect(await page((await gradingAcademy(db)).admin, place.amara.id)).toBeNull();
  for (const who of [place.jonas, place.admin])
    expect(await page(who, place.amara.id)).toMatchObject({
      name: "Amara Okafor",
      mentor: "Jonas Weber",
    });
});

test("each lesson is a bead: done, begun, waiting for a grade, or not begun", async () => {
  const place = await gradingAcademy(db);
  const [first, second] = place.path.recordings as [string, string];
  await act.sees(place, place.amara, first);
  await db.sql`
    insert into student_recordings (company_id, student_id, recording_id) values (${place.id}, ${place.amara.id}, ${second})`;
  const beads = async () => (await list(place.jonas)).rows[0].courses[0].lessons;
  expect(await beads()).toBe("dho");
  await act.handsIn(place.amara, place.work);
  expect(await beads()).toBe("who");
});

test("lists are filtered, counted, searched and paged", async () => {
  const place = await gradingAcademy(db);
  for (let n = 0; n < 30; n += 1)
    await student(db.sql, place.id, {
      mentor: place.jonas,
      name: `Student ${String(n).padStart(2, "0")}`,
    });
  await act.handsIn(place.tomas, place.work);
  await db.as(place.admin, (tx) => tx`select place_hold(${place.amara.id}, 'Asked for a break')`);

  const first = await list(place.jonas);
  expect(first).toMatchObject({ preceding: 0, total: 32, has_next: true });
  expect(first.counts).toEqual({ all: 32, waiting: 1, quiet: 31, hold: 1 });
  const second = await list(place.jonas, { after: first.rows.at(-1).id });
  expect([...names(first), ...names(second)]).toEqual(
    [...names(first), ...names(second)].toSorted(),
  );
  expect(second).toMatchObject({ preceding: 25, has_next: false });
  expect(names(await list(place.jonas, { before: second.rows[0].id }))).toEqual(names(first));

  expect(names(await list(place.jonas, { filter: "waiting" }))).toEqual(["Tomás Ribeiro"]);
  expect(names(await list(place.jonas, { filter: "hold" }))).toEqual(["Amara Okafor"]);
  expect(names(await list(place.jonas, { search: "tomás" }))).toEqual(["Tomás Ribeiro"]);
  expect(names(await list(place.jonas, { search: "%" }))).toEqual([]);
  expect(names(await list(place.jonas, { course: place.path.id }))).toEqual([
    "Amara Okafor",
    "Tomás Ribeiro",
  ]);
  const foreign = (await gradingAcademy(db)).amara.id;
  expect(names(await list(place.jonas, { after: foreign }))).toEqual(names(first));
});

test("a preview says for how many anything opens or closes, and changes nothing", async () => {
  const place = await gradingAcademy(db);
  const both = [place.amara.id, place.tomas.id];
  const [first, second, third] = place.path.recordings as [string, string, string];
  const preview = (
    recordings: string[],
    action: string,
    students = both,
    days: number | null = null,
  ) =>
    act.one(
      place.jonas,
      (tx) =>
        tx`select preview_override(${students}, ${recordings}, ${action}, ${days}, null) as r`,
    );
  expect(await preview([first, second, third], "open")).toEqual({
    students: 2,
    changed: 2,
    pairs: 6,
    before: 2,
    after: 6,
  });
  expect(await preview([first], "open")).toMatchObject({ changed: 0, before: 2, after: 2 });
  expect(await preview([first], "lock", [place.amara.id])).toMatchObject({
    changed: 1,
    before: 1,
    after: 0,
  });
  expect(await preview([third], "shift", both, 3)).toMatchObject({ changed: 0 });
  expect(await db.sql`select id from access_overrides where student_id in ${db.sql(both)}`).toEqual(
    [],
  );
  await expect(preview([third], "shift")).rejects.toThrow("override_action_is_unknown");
});

test("bulk access is refused whole when one student is somebody else's", async () => {
  const place = await gradingAcademy(db);
  const other = await student(db.sql, place.id, { mentor: place.lea, course: place.path.id });
  const open = (who: string, students: string[]) =>
    act.one(
      who,
      (tx) =>
        tx`select override_access(${students}, ${[place.path.recordings[2] as string]}, 'open', null, null, 'Fair week') as r`,
    );
  await expect(open(place.jonas, [place.amara.id, other.id])).rejects.toThrow("student_not_found");
  expect(await open(place.jonas, [place.amara.id, place.tomas.id])).toMatchObject({
    changed: 2,
    after: 2,
  });

  const { overrides, open: now } = await page(place.jonas, place.amara.id);
  expect(overrides).toMatchObject([
    {
      action: "open",
      reason: "Fair week",
      created_by: "Jonas Weber",
      lesson: "1.3",
      recording: "Lesson 3",
      is_current: true,
    },
  ]);
  expect(now).toContain(place.path.recordings[2]);
  await db.as(place.jonas, (tx) => tx`select revoke_override(${overrides[0].id}, 'Fair is over')`);
  const after = await page(place.jonas, place.amara.id);
  expect(after.overrides).toMatchObject([{ is_current: false, revoked_by: "Jonas Weber" }]);
});

test("a student's page lists holds, attempts and the room each piece of work leaves", async () => {
  const place = await gradingAcademy(db, {
    assignment: { attempts_allowed: 2, due_date: "2099-01-31" },
  });
  const attempt = await act.handsIn(place.amara, place.work);
  await act.grades(place.jonas, attempt, { score: 40, verdict: "needs_work", feedback: "More." });
  await db.as(place.admin, (tx) => tx`select place_hold(${place.amara.id}, 'Asked for a break')`);
  await db.as(
    place.jonas,
    (tx) =>
      tx`select grant_extension(${place.amara.id}, ${place.work}, '2099-02-28', 1, 'Was ill')`,
  );
  const seen = await page(place.jonas, place.amara.id);
  expect(seen.holds).toMatchObject([
    { kind: "manual", reason: "Asked for a break", placed_by: "Ada Admin", lifted_at: null },
  ]);
  expect(seen.attempts).toMatchObject([
    { id: attempt, verdict: "needs_work", score: 40, graded_by: "Jonas Weber" },
  ]);
  expect(seen.work).toMatchObject([
    {
      title: "Price list",
      attempts: 1,
      attempts_allowed: 3,
      due_at: "2099-02-28T22:59:59+00:00",
      extension: { extra_attempts: 1, reason: "Was ill", granted_by: "Jonas Weber" },
    },
  ]);
  await expect(
    db.as(place.jonas, (tx) => tx`select place_hold(${place.tomas.id}, 'Because')`),
  ).rejects.toThrow("student_not_found");
});

test("ratings show average, stars and what was said, and nobody's name", async () => {
  const place = await gradingAcademy(db);
  const first = place.path.recordings[0] as string;
  const rate = async (who: typeof place.amara, stars: number, text: string | null) => {
    await act.sees(place, who, first);
    await db.as(who.user, (tx) => tx`select rate_recording(${first}, ${stars}, ${text})`);
  };
  await rate(place.amara, 5, "Clear.");
  await rate(place.tomas, 2, null);
  const ratings = await act.one(
    place.lea,
    (tx) => tx`select course_ratings(${place.path.id}) as r`,
  );
  expect(ratings[0]).toMatchObject({
    lesson: "1.1",
    title: "Lesson 1",
    average: 3.5,
    stars: [0, 1, 0, 0, 1],
    comments: [{ rating: 5, text: "Clear." }],
  });
  expect(JSON.stringify(ratings)).not.toContain("Amara");
  expect(ratings).toHaveLength(3);
  expect(
    await act.one(
      (await gradingAcademy(db)).lea,
      (tx) => tx`select course_ratings(${place.path.id}) as r`,
    ),
  ).toEqual([]);
  await expect(
    act.one(place.amara.user, (tx) => tx`select course_ratings(${place.path.id}) as r`),
  ).rejects.toThrow("not_allowed");
});
