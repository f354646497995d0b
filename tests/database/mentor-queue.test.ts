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

const names = (queue: { rows: { student: string }[] }) => queue.rows.map((row) => row.student);

/** Hands in for many students at once, a minute apart, the first one the longest ago. */
async function fillQueue(place: Awaited<ReturnType<typeof gradingAcademy>>, how: number) {
  for (let n = 0; n < how; n += 1)
    await student(db.sql, place.id, {
      mentor: place.jonas,
      name: `Student ${String(n).padStart(2, "0")}`,
    });
  await db.sql`
    insert into student_assignments (company_id, student_id, assignment_id, attempt_number, state, submission_text, submitted_at)
    select company_id, id, ${place.work}, 1, 'submitted', 'Work', now() - make_interval(mins => 1000 - student_number)
    from students where company_id = ${place.id} and full_name like 'Student %'`;
}

test("a mentor sees the work of own students, oldest first, and how long it waits", async () => {
  const place = await gradingAcademy(db);
  const first = await act.handsIn(place.tomas, place.work);
  await act.handsIn(place.amara, place.work);
  await db.sql`update student_assignments set submitted_at = now() - interval '52 hours' where id = ${first}`;

  const queue = await act.queue(place.jonas);
  expect(names(queue)).toEqual(["Tomás Ribeiro", "Amara Okafor"]);
  expect(queue).toMatchObject({
    counts: { waiting: 2, returned: 0, graded: 0 },
    total: 2,
    preceding: 0,
    has_next: false,
  });
  expect(queue.oldest).toMatchObject({ student: "Tomás Ribeiro", free_id: first });
  expect(queue.rows[0]).toMatchObject({
    assignment: "Price list",
    attempt_number: 1,
    attempts_allowed: 3,
    has_text: true,
    claim: null,
  });
  expect((await act.queue(place.lea)).rows).toEqual([]);
});

test("only mentors have a queue", async () => {
  const place = await gradingAcademy(db);
  for (const who of [place.admin, place.amara.user])
    await expect(act.queue(who)).rejects.toThrow("not_allowed");
  await expect(db.as("anon", (tx) => tx`select mentor_queue()`)).rejects.toThrow(
    "permission denied",
  );
});

test("a claim shows to others with its end, and the oldest free attempt skips it", async () => {
  const place = await gradingAcademy(db);
  const first = await act.handsIn(place.tomas, place.work);
  const second = await act.handsIn(place.amara, place.work);
  await db.sql`update student_assignments set submitted_at = now() - interval '1 hour' where id = ${first}`;
  await act.claims(place.admin, first);

  const queue = await act.queue(place.jonas);
  expect(queue.rows[0].claim).toMatchObject({ mine: false, name: "Ada Admin" });
  expect(queue.oldest.free_id).toBe(second);
  await act.claims(place.jonas, second);
  expect(names(await act.queue(place.jonas, "waiting", { claim: "mine" }))).toEqual([
    "Amara Okafor",
  ]);
  expect(names(await act.queue(place.jonas, "waiting", { claim: "others" }))).toEqual([
    "Tomás Ribeiro",
  ]);
  expect(names(await act.queue(place.jonas, "waiting", { claim: "free" }))).toEqual([]);

  await db.sql`update student_assignments set claimed_until = now() - interval '1 second' where id = ${first}`;
  expect(names(await act.queue(place.jonas, "waiting", { claim: "free" }))).toEqual([
    "Tomás Ribeiro",
  ]);
});

test("the queue narrows down by assignment, course and words, and text with wildcards is only text", async () => {
  const place = await gradingAcademy(db);
  await act.handsIn(place.tomas, place.work);
  await act.handsIn(place.amara, place.work);
  const found = async (more: Record<string, string>) =>
    names(await act.queue(place.jonas, "waiting", more));
  expect(await found({ search: "tomás" })).toEqual(["Tomás Ribeiro"]);
  expect(await found({ search: "price" })).toHaveLength(2);
  expect(await found({ search: "%" })).toEqual([]);
  expect(await found({ search: "_" })).toEqual([]);
  expect(await found({ search: "\\" })).toEqual([]);
  expect(await found({ assignment: place.work })).toHaveLength(2);
  expect(await found({ assignment: place.id })).toEqual([]);
  expect(await found({ course: place.path.id })).toHaveLength(2);
  expect(await found({ course: place.work })).toEqual([]);
});

test("returned work waits in its own view until it is done again", async () => {
  const place = await gradingAcademy(db);
  const first = await act.handsIn(place.tomas, place.work);
  await act.grades(place.jonas, first, {
    score: 40,
    verdict: "needs_work",
    feedback: "Add freight.",
  });
  expect(names(await act.queue(place.jonas, "returned"))).toEqual(["Tomás Ribeiro"]);

  const second = await act.handsIn(place.tomas, place.work);
  expect((await act.queue(place.jonas, "returned")).rows).toEqual([]);
  await act.grades(place.jonas, second, { score: 80, verdict: "pass" });
  const graded = await act.queue(place.jonas, "graded");
  expect(graded.rows).toMatchObject([
    { verdict: "pass", score: 80, max_score: 100, attempt_number: 2 },
  ]);
  expect(graded.counts).toEqual({ waiting: 0, returned: 0, graded: 1 });
});

test("pages follow each other forth and back without gaps or repeats", async () => {
  const place = await gradingAcademy(db);
  await fillQueue(place, 60);
  const first = await act.queue(place.jonas);
  const second = await act.queue(place.jonas, "waiting", { after: first.rows.at(-1).place });
  const third = await act.queue(place.jonas, "waiting", { after: second.rows.at(-1).place });
  const all = [first, second, third].flatMap(names);
  expect(all).toEqual(all.toSorted());
  expect(new Set(all).size).toBe(60);
  expect([first, second, third].map((page) => [page.preceding, page.total, page.has_next])).toEqual(
    [
      [0, 60, true],
      [25, 60, true],
      [50, 60, false],
    ],
  );
  const back = await act.queue(place.jonas, "waiting", { before: third.rows[0].place });
  expect(names(back)).toEqual(names(second));
  expect(back).toMatchObject({ preceding: 25, has_next: true });
});

test("a malformed place in the address shows the first page", async () => {
  const place = await gradingAcademy(db);
  await act.handsIn(place.tomas, place.work);
  for (const after of [
    "",
    "x",
    "1_2",
    "99999999999999999999_00000000-0000-4000-8000-000000000000",
    "'; drop table users",
  ])
    expect((await act.queue(place.jonas, "waiting", { after })).rows).toHaveLength(1);
});

test("work moves to the new mentor's queue when a student does", async () => {
  const place = await gradingAcademy(db);
  const attempt = await act.handsIn(place.tomas, place.work);
  await act.claims(place.jonas, attempt);
  await db.as(
    place.admin,
    (tx) => tx`select reassign_mentor(${[place.tomas.id]}, ${place.lea}, 'Jonas is away')`,
  );
  expect((await act.queue(place.jonas)).rows).toEqual([]);
  expect((await act.queue(place.lea)).rows).toMatchObject([
    { student: "Tomás Ribeiro", claim: null },
  ]);
});

test("the median turnaround counts until the first answer", async () => {
  const place = await gradingAcademy(db);
  const attempt = await act.handsIn(place.tomas, place.work);
  await db.sql`update student_assignments set submitted_at = now() - interval '10 hours' where id = ${attempt}`;
  await act.grades(place.jonas, attempt, { score: 70, verdict: "pass" });
  await act.changes(place.jonas, attempt, { score: 75, verdict: "pass" }, "Added up wrongly");
  await db.sql`update student_assignments set graded_at = now() + interval '40 hours' where id = ${attempt}`;
  expect((await act.queue(place.jonas)).median_seconds).toBeCloseTo(36_000, -2);

  const seen = await act.one(place.admin, (tx) => tx`select mentor_turnaround() as r`);
  expect(seen.median_seconds).toBeCloseTo(36_000, -2);
  expect(seen.mentors).toMatchObject([
    { name: "Jonas Weber", students: 2, waiting: 0, oldest_at: null },
    { name: "Lea Brandt", students: 0, waiting: 0, median_seconds: null },
  ]);
  await expect(act.one(place.jonas, (tx) => tx`select mentor_turnaround() as r`)).rejects.toThrow(
    "not_allowed",
  );
});
