import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { company, person } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function reader(messages = 0) {
  const home = await company(db.sql);
  const user = await person(db.sql, home, "mentor");
  // Three share each moment, so the order within a moment is put to the test too.
  await db.sql`
    insert into notifications (company_id, user_id, type, title, link, dedupe_key, created_at)
    select ${home}, ${user}, 'work_to_grade', 'Message ' || n, '/mentor', 'm:' || n, now() - (n / 3) * interval '1 hour'
    from generate_series(1, ${messages}) n`;
  return { home, user };
}

type Cursor = { created_at: string; id: string } | null;

// The driver would cut a timestamp to milliseconds; as text it keeps its microseconds, as through the API.
async function page(
  user: string,
  options: { unread?: boolean; at?: Cursor; newer?: boolean } = {},
) {
  const { unread = false, at = null, newer = false } = options;
  const [row] = await db.as(
    user,
    (tx) =>
      tx`select notification_page(${unread}, ${at?.created_at ?? null}::text::timestamptz, ${at?.id ?? null}, ${newer}, 4) as r`,
  );
  return row?.r;
}

const bell = async (user: string) => (await db.as(user, (tx) => tx`select bell() as r`))[0]?.r;
const tell = (user: string, key: string) =>
  db.sql`select private.notify(${user}, 'unlocked', ${key}, 'A lesson is open', null, '/course')`;

test("the same thing is told once, and only to the person it concerns", async () => {
  const { home, user } = await reader();
  const colleague = await person(db.sql, home, "admin");
  await tell(user, "unlocked:1");
  await tell(user, "unlocked:1");
  await tell(colleague, "unlocked:1");

  expect(await bell(user)).toMatchObject({ unread: 1, latest: [{ title: "A lesson is open" }] });
  expect(await db.as(user, (tx) => tx`select user_id from notifications`)).toEqual([
    { user_id: user },
  ]);
  await expect(
    db.as(user, (tx) => tx`update notifications set title = 'Mine'`),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(db.as("anon", (tx) => tx`select bell()`)).rejects.toMatchObject({ code: "42501" });
});

test("a person marks their own read, one or all, and nobody else's", async () => {
  const { user } = await reader(3);
  const other = await reader(2);
  const foreign = (await bell(other.user)).latest[0].id;
  const [first] = (await bell(user)).latest;

  await db.as(user, (tx) => tx`select mark_read(${[first.id, foreign]})`);
  expect([(await bell(user)).unread, (await bell(other.user)).unread]).toEqual([2, 2]);
  const [again] = await db.sql`select read_at from notifications where id = ${first.id}`;
  await db.as(user, (tx) => tx`select mark_read()`);
  expect([(await bell(user)).unread, (await bell(other.user)).unread]).toEqual([0, 2]);
  expect(await db.sql`select read_at from notifications where id = ${first.id}`).toEqual([again]);
});

test("someone deactivated hears nothing any more", async () => {
  const { user } = await reader(2);
  await db.sql`update users set is_active = false where id = ${user}`;
  expect(await bell(user)).toMatchObject({ unread: 0, latest: [] });
  expect(await page(user)).toMatchObject({ all: 0, rows: [] });
});

test("paging there and back shows every message once, in one order, with its place", async () => {
  const { user } = await reader(10);
  const first = await page(user);
  const second = await page(user, { at: first.rows.at(-1) });
  const third = await page(user, { at: second.rows.at(-1) });
  expect([first.from, second.from, third.from, first.all]).toEqual([1, 5, 9, 10]);
  const ids = [first, second, third].flatMap(({ rows }) =>
    rows.map((row: { id: string }) => row.id),
  );
  expect(new Set(ids).size).toBe(10);
  expect(await page(user, { at: third.rows[0], newer: true })).toMatchObject({
    from: 5,
    rows: second.rows,
  });
  expect(await page(user, { at: second.rows[0], newer: true })).toMatchObject({
    from: 1,
    rows: first.rows,
  });

  await db.as(user, (tx) => tx`select mark_read(${ids.slice(0, 7)})`);
  const unread = await page(user, { unread: true });
  expect(unread).toMatchObject({ all: 10, unread: 3, from: 1 });
  expect(unread.rows).toHaveLength(3);
});
