import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, enroll, person, student, timePasses } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy() {
  const id = await company(db.sql);
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { course: path.id });
  const [first, second, third] = path.recordings as [string, string, string];
  await db.sql`
    insert into recording_captions (company_id, recording_id, language, label, webvtt)
    select ${id}, r, l, l, 'WEBVTT secret words in ' || l from unnest(${path.recordings}::uuid[]) r, unnest('{de,en}'::text[]) l`;
  return { id, path, amara, first, second, third };
}

const page = async (user: string, recording: string) => {
  const [row] = await db.as(user, (tx) => tx`select lesson_page(${recording}) as page`);
  return row?.page;
};

async function complete(who: { user: string; id: string }, recording: string) {
  await db.as(who.user, (tx) => tx`select open_playback(${recording})`);
  await timePasses(db.sql, who.id, 60);
  await db.as(who.user, (tx) => tx`select report_watch(${recording}, '[[0, 100]]', 100)`);
}

test("an open lesson comes whole: where it is, what was seen, captions, own notes and rating", async () => {
  const { amara, first, second } = await academy();
  await complete(amara, first);
  await db.as(amara.user, async (tx) => {
    await tx`insert into lesson_notes (recording_id, second, text) values (${first}, 12, 'Freight'), (${first}, 3, 'Price')`;
    await tx`select rate_recording(${first}, 4, ' Clear ')`;
  });

  const lesson = await page(amara.user, first);
  expect(lesson).toMatchObject({
    course: { title: "A course" },
    module: { number: 1, title: "A module" },
    threshold: 0.9,
    here: { id: first, label: "1.1", parts: 1, seen: 100, is_completed: true },
    previous: null,
    next: { id: second, label: "1.2", is_open: true, reasons: [] },
    reasons: [],
    open: {
      seen: [[0, 100]],
      last_position: 100,
      notes: [{ second: 3 }, { second: 12 }],
      rating: { rating: 4, feedback: "Clear" },
      captions: [{ language: "en" }, { language: "de" }],
      webvtt: "WEBVTT secret words in en",
    },
  });
  expect(lesson.siblings.map((step: { label: string }) => step.label)).toEqual([
    "1.1",
    "1.2",
    "1.3",
  ]);
});

test("a locked lesson says what opens it and gives nothing away", async () => {
  const { amara, id, first, second } = await academy();
  await assignment(db.sql, id, first, { title: "Price list" });
  const lesson = await page(amara.user, second);
  expect(lesson.open).toBeNull();
  expect(lesson.reasons).toMatchObject([
    { kind: "previous", needs_watching: true, needs_work: true, recording_id: first },
  ]);
  expect(JSON.stringify(lesson)).not.toMatch(/secret|mp4|storage/);
  expect(
    await db.as(
      amara.user,
      (tx) => tx`select webvtt from recording_captions where recording_id = ${second}`,
    ),
  ).toEqual([]);
});

test("a part of a lesson has a number of its own", async () => {
  const { amara, id, first, path } = await academy();
  await db.sql`
    insert into lesson_recordings (company_id, lesson_id, title, position, video_url, duration_seconds, is_active)
    values (${id}, ${path.lessons[0] as string}, 'Part two', 2, 'https://videos.example/two.mp4', 40, true)`;
  const lesson = await page(amara.user, first);
  expect(lesson.siblings).toMatchObject([
    { label: "1.1.1", parts: 2 },
    { label: "1.1.2", parts: 2, name: "Part two" },
    { label: "1.2", parts: 1 },
    { label: "1.3" },
  ]);
});

test("a hold closes the page and says so; the notes come back with it", async () => {
  const { amara, id, first } = await academy();
  const admin = await person(db.sql, id, "admin");
  const [hold] = await db.as(
    admin,
    (tx) => tx`select place_hold(${amara.id}, 'Asked for a break') as id`,
  );
  expect(await page(amara.user, first)).toMatchObject({
    open: null,
    reasons: [{ kind: "on_hold" }],
  });
  await db.as(admin, (tx) => tx`select lift_hold(${hold?.id}, 'Back again')`);
  expect((await page(amara.user, first)).open).not.toBeNull();
});

test("a student writes 500 notes on a video, and no script writes more", async () => {
  const { amara, first, second } = await academy();
  await complete(amara, first);
  const write = (recording: string, notes: number) =>
    db.as(
      amara.user,
      (tx) =>
        tx`insert into lesson_notes (recording_id, second, text) select ${recording}, 1, 'Price' from generate_series(1, ${notes})`,
    );

  await expect(write(first, 501)).rejects.toThrow("too_many_notes");
  await write(first, 500);
  await expect(write(first, 1)).rejects.toThrow("too_many_notes");
  await write(second, 1);
  await db.as(
    amara.user,
    (tx) =>
      tx`delete from lesson_notes where id = (select id from lesson_notes where recording_id = ${first} limit 1)`,
  );
  await write(first, 1);
});

test("what is not in one's own course is not there: another academy's, another course's, unpublished, none", async () => {
  const { amara, id, first, path } = await academy();
  const elsewhere = await academy();
  const other = await course(db.sql, id);
  const mentor = await person(db.sql, id, "mentor");
  expect(await page(amara.user, elsewhere.first)).toBeNull();
  expect(await page(amara.user, other.recordings[0] as string)).toBeNull();
  expect(await page(amara.user, "00000000-0000-4000-8000-000000000000")).toBeNull();
  expect(await page(mentor, first)).toBeNull();
  await expect(page("anon", first)).rejects.toMatchObject({ code: "42501" });

  await db.sql`update lesson_recordings set is_active = false where id = ${first}`;
  expect(await page(amara.user, first)).toBeNull();
  await enroll(db.sql, id, amara.id, other.id);
  expect((await page(amara.user, other.recordings[0] as string)).course.id).toBe(other.id);
  expect(path.id).not.toBe(other.id);
});

test("nobody sees another's notes, seconds or rating", async () => {
  const { amara, id, first, path } = await academy();
  const bo = await student(db.sql, id, { course: path.id });
  await complete(amara, first);
  await db.as(
    amara.user,
    (tx) => tx`insert into lesson_notes (recording_id, second, text) values (${first}, 3, 'Mine')`,
  );
  expect((await page(bo.user, first)).open).toMatchObject({ seen: [], notes: [], rating: null });
});

test("what has just opened is named, what is locked is not", async () => {
  const { amara, first, second, third } = await academy();
  await complete(amara, first);
  const [row] = await db.as(
    amara.user,
    (tx) => tx`select opened_steps(${[third, second]}) as steps`,
  );
  expect(row?.steps).toMatchObject([{ id: second, label: "1.2" }]);
});
