import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { company, course, person, student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
  await db.sql.unsafe(`alter table enrollments disable trigger reevaluate;
    alter table access_overrides disable trigger audit`);
});

/** An academy whose second lesson opens on the fifth day after the start, and its students, enrolled on day 0. */
async function academy({ students = 1 } = {}) {
  const id = await company(db.sql);
  const path = await course(db.sql, id, { lessons: 2, sequential: false });
  await db.sql`update available_lessons set drip_days = 5 where id = ${path.lessons[1] ?? null}`;
  const people = [];
  for (let turn = 0; turn < students; turn += 1)
    people.push(await student(db.sql, id, { course: path.id }));
  await itIsDay(id, 0);
  await drip(id);
  return { id, path, people };
}

/** Moves the whole company in time: its enrollments began so many of its days ago. */
async function itIsDay(id: string, days: number) {
  await db.sql`
    update enrollments e set starts_on = (now() at time zone c.time_zone)::date - ${days}::integer
    from company_settings c where c.id = e.company_id and c.id = ${id}`;
}

async function drip(id: string, after: string | null = null, limit = 200) {
  const [row] = await db.as(
    "service_role",
    (tx) => tx`select open_dripped(${id}, ${after}, ${limit}) as result`,
  );
  return row?.result;
}

async function told(user: string) {
  const rows = await db.as(
    user,
    (tx) => tx`select title, message, link from notifications where type = 'unlocked'
      order by created_at desc, title`,
  );
  return Array.from(rows);
}

async function openTo(user: string) {
  const rows = await db.as(user, (tx) => tx`select private.open_recordings() as id`);
  return rows.map((row) => row.id);
}

test("a lesson opens on its day, and the student is told on the day, once", async () => {
  const { id, path, people } = await academy();
  const [amara] = people;
  const [first, second] = path.recordings;
  if (!amara) throw new Error("nobody");
  const before = await told(amara.user);

  await itIsDay(id, 4);
  expect(await drip(id)).toMatchObject({ opened: 0 });
  expect(await openTo(amara.user)).toEqual([first]);
  expect(await told(amara.user)).toEqual(before);

  await itIsDay(id, 5);
  expect(await drip(id)).toMatchObject({ opened: 1, next: null });
  expect(await openTo(amara.user)).toEqual([first, second]);
  const [news, ...rest] = await told(amara.user);
  expect(news).toMatchObject({ message: "Its day has come.", link: `/lessons/${second}` });
  expect(rest).toEqual(before);

  expect(await drip(id)).toMatchObject({ opened: 0 });
  await itIsDay(id, 6);
  expect(await drip(id)).toMatchObject({ opened: 0 });
  expect(await told(amara.user)).toHaveLength(before.length + 1);
});

test("two runs at once tell a student once", async () => {
  const { id, people } = await academy();
  const before = await told(people[0]?.user ?? "");
  await itIsDay(id, 5);

  const [one, other] = await Promise.all([drip(id), drip(id)]);

  expect(one.opened + other.opened).toBe(1);
  expect(await told(people[0]?.user ?? "")).toHaveLength(before.length + 1);
});

test("a day on which nothing ran is made up for", async () => {
  const { id } = await academy();
  await itIsDay(id, 11);

  expect(await drip(id)).toMatchObject({ opened: 1 });
});

test("an enrollment that begins later opens its first lesson on its first day", async () => {
  const { id, people, path } = await academy();
  await db.sql`delete from sequential_unlocks where company_id = ${id}`;
  await itIsDay(id, -1);
  expect(await drip(id)).toMatchObject({ opened: 0 });

  await itIsDay(id, 0);
  expect(await drip(id)).toMatchObject({ opened: 1 });
  expect(await openTo(people[0]?.user ?? "")).toEqual([path.recordings[0]]);
});

test("a lock that ends, and a day that staff moved, are told of as well", async () => {
  const { id, people, path } = await academy();
  const admin = await person(db.sql, id, "admin");
  const second = path.recordings[1] ?? null;
  await db.sql`
    insert into access_overrides (company_id, student_id, recording_id, action, shift_days, reason, created_by)
    values (${id}, ${people[0]?.id ?? null}, ${second}, 'shift', 20, 'Was ill', ${admin})`;
  await itIsDay(id, 24);
  expect(await drip(id)).toMatchObject({ opened: 0 });
  await itIsDay(id, 25);
  expect(await drip(id)).toMatchObject({ opened: 1 });

  await db.sql`delete from sequential_unlocks where recording_id = ${second}`;
  await db.sql`
    insert into access_overrides (company_id, student_id, recording_id, action, ends_on, reason, created_by)
    values (${id}, ${people[0]?.id ?? null}, ${second}, 'lock', (now() at time zone 'Europe/Madrid')::date - 1, 'A pause', ${admin})`;
  await db.sql`update access_overrides set revoked_at = now(), revoked_by = ${admin} where action = 'shift'`;
  await itIsDay(id, 60);
  expect(await drip(id)).toMatchObject({ opened: 1 });
});

test("a big company goes in batches, and none of them is looked at twice", async () => {
  const { id } = await academy({ students: 5 });
  await itIsDay(id, 5);

  const first = await drip(id, null, 2);
  const second = await drip(id, first.next, 2);
  const third = await drip(id, second.next, 2);

  expect([first.opened, second.opened, third.opened]).toEqual([2, 2, 1]);
  expect(third.next).toBeNull();
});

test("students who finished all that is open cost nothing", async () => {
  const { id } = await academy({ students: 3 });
  await itIsDay(id, 5);
  await drip(id);

  expect(await drip(id)).toMatchObject({ students: 0 });
});
