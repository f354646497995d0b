import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database, type Person } from "./database.ts";
import { company, course, person, student } from "./people.ts";

type Row = { id: string; created_at: string; full_name: string; [key: string]: unknown };
type Page = { rows: Row[]; total: number; newer: number; [key: string]: unknown };

let db: Database;
let academy: string;
let admin: Person;
let enrollment: Person;
let mentor: Person;

beforeAll(async () => {
  db = await createDatabase();
  academy = await company(db.sql);
  admin = await person(db.sql, academy, "admin", "Elena Marchetti");
  enrollment = await person(db.sql, academy, "enrollment_manager", "Priya Nair");
  mentor = await person(db.sql, academy, "mentor", "Jonas Weber");
  const { id: courseId } = await course(db.sql, academy);
  await student(db.sql, academy, { name: "Lucía 50% Fernández", mentor, course: courseId });
  for (let n = 1; n <= 60; n += 1) {
    await student(db.sql, academy, { name: `Student ${String(n).padStart(2, "0")}` });
  }
  // Many at the same moment: only the id tells them apart.
  await db.sql`update students set created_at = '2026-11-01' where full_name < 'Student 31'`;
  await db.sql`update users set created_at = '2026-11-01' where full_name < 'Student 31'`;
});

async function read(name: string, who: Person, named: Record<string, string | boolean> = {}) {
  const args = Object.keys(named).map((key, at) => `${key} => $${at + 1}`);
  const [row] = await db.as(who, (tx) =>
    tx.unsafe<[{ page: Page }]>(`select ${name}(${args}) as page`, Object.values(named)),
  );
  return row.page;
}

test.each(["people_page", "enrollment_page"])(
  "%s walks forward over everybody once, and back again the same way",
  async (name) => {
    const pages: Page[] = [await read(name, admin)];
    const [first] = pages;
    for (let last = first; last && last.rows.length === 25; ) {
      const { created_at: at, id } = last.rows.at(-1) ?? { created_at: "", id: "" };
      last = await read(name, admin, { p_at: at, p_id: id });
      pages.push(last);
    }

    const all = pages.flatMap((page) => page.rows.map((row) => row.id));
    expect(new Set(all).size).toBe(first?.total);
    expect(all).toHaveLength(first?.total ?? 0);
    expect(pages.map((page) => page.newer)).toEqual([0, 25, 50].slice(0, pages.length));

    const { created_at: at, id } = pages.at(-1)?.rows[0] ?? { created_at: "", id: "" };
    const back = await read(name, admin, { p_at: at, p_id: id, p_is_back: true });
    expect(back.rows).toEqual(pages.at(-2)?.rows);
  },
);

test("a search finds names and e-mails, and takes % and _ for what they are", async () => {
  const byName = await read("people_page", admin, { p_search: " fernández " });
  const byPercent = await read("people_page", admin, { p_search: "50% F" });
  const byWildcard = await read("people_page", admin, { p_search: "L%z" });
  const [{ email }] = await db.sql<
    [{ email: string }]
  >`select email from users where id = ${mentor}`;
  const byEmail = await read("people_page", admin, { p_search: email.slice(0, 30) });

  expect(byName.rows.map((row) => row.full_name)).toEqual(["Lucía 50% Fernández"]);
  expect(byPercent.total).toBe(1);
  expect(byWildcard).toMatchObject({ total: 0, rows: [], newer: 0 });
  expect(byEmail.rows.map((row) => row.full_name)).toEqual(["Jonas Weber"]);
});

test("a role narrows the rows and keeps the counts of the others", async () => {
  const page = await read("people_page", admin, { p_role: "mentor" });

  expect(page).toMatchObject({
    total: 1,
    roles: { student: 61, mentor: 1, admin: 1, enrollment_manager: 1 },
  });
});

test("a student among the people leads to their page among the students", async () => {
  const [learner] = await db.sql`select id from students where full_name = 'Student 05'`;
  const page = await read("people_page", admin, { p_search: "Student 05" });
  expect(page.rows).toMatchObject([{ student_id: learner?.id }]);
  const staff = await read("people_page", admin, { p_search: "Jonas" });
  expect(staff.rows).toMatchObject([{ student_id: null }]);
});

test("an admin is told whom they may change, and why somebody's access ended", async () => {
  const superadmin = await person(db.sql, academy, "superadmin", "Ada Stern");
  const gone = await person(db.sql, academy, "mentor", "Gone Weber");
  await db.as(admin, (tx) => tx`select change_activity(${gone}, false, 'Left in November')`);

  const page = await read("people_page", admin);
  const row = (id: string) => page.rows.find((one) => one.id === id);

  expect(row(gone)).toMatchObject({
    can_change: true,
    ended: { by: "Elena Marchetti", reason: "Left in November" },
  });
  expect(row(superadmin)).toMatchObject({ can_change: false, ended: null });
  const own = await read("people_page", admin, { p_search: "Elena" });
  expect(own.rows[0]).toMatchObject({ id: admin, can_change: false });
  const active = await read("people_page", admin, { p_search: "Weber", p_is_active: true });
  expect(active.rows.map((one) => one.id)).toEqual([mentor]);
});

test("an enrollment manager sees students, their mentor, course and invitation", async () => {
  const [{ letter }] = await db.as(
    enrollment,
    (tx) => tx<[{ letter: { id: string } }]>`
      select invite_person('new@invited.test', 'Newly Invited', 'student', ${"a".repeat(64)}, ${mentor}) as letter`,
  );

  const invited = await read("enrollment_page", enrollment, { p_state: "invited" });
  const lucia = await read("enrollment_page", enrollment, { p_search: "Lucía" });

  expect(invited.rows).toMatchObject([
    {
      full_name: "Newly Invited",
      mentor: "Jonas Weber",
      invitation: { id: letter.id, state: "open" },
    },
  ]);
  expect(lucia.rows).toMatchObject([{ state: "joined", courses: ["A course"], invitation: null }]);
  expect(invited.states).toEqual({ invited: 1, joined: 61 });
});

test("an enrollment manager sees no invitation of staff, not even in a count", async () => {
  await db.as(
    admin,
    (tx) =>
      tx`select invite_person('staff@invited.test', 'New Mentor', 'mentor', ${"b".repeat(64)})`,
  );

  const theirs = await read("invitations_page", enrollment);
  const admins = await read("invitations_page", admin);

  expect(theirs.rows.map((row) => row.role)).not.toContain("mentor");
  expect(admins.total).toBe(theirs.total + 1);
});

test("the pages of the office refuse everybody else", async () => {
  for (const [name, others] of [
    ["people_page", [enrollment, mentor]],
    ["admin_home", [enrollment, mentor]],
    ["invitations_page", [mentor]],
    ["enrollment_page", [mentor]],
    ["invite_options", [mentor]],
  ] as const) {
    for (const who of others)
      await expect(read(name, who), name).rejects.toMatchObject({ code: "42501" });
    await expect(
      db.as("anon", (tx) => tx.unsafe(`select ${name}()`)),
      name,
    ).rejects.toMatchObject({ code: "42501" });
  }
});

test("an invitation can name what the inviter may give", async () => {
  const options = await read("invite_options", enrollment);

  expect(options).toMatchObject({
    roles: ["student"],
    courses: [{ title: "A course" }],
    mentors: [{ full_name: "Jonas Weber", students: 2 }],
  });
});

test("an admin's home page counts what waits", async () => {
  const own = await company(db.sql);
  const boss = await person(db.sql, own, "admin");
  const [teacher, former] = [
    await person(db.sql, own, "mentor"),
    await person(db.sql, own, "mentor"),
  ];
  await student(db.sql, own, { mentor: teacher });
  await student(db.sql, own, { mentor: former });
  await student(db.sql, own);
  await db.as(boss, (tx) => tx`select change_activity(${former}, false, 'Left the academy')`);
  for (const [n, days] of [
    ["c", 7],
    ["d", -1],
  ] as const) {
    await db.sql`
      insert into invitations (company_id, email, full_name, role, token_hash, expires_at)
      values (${own}, ${`${n}@waiting.test`}, 'Invited', 'mentor', ${n.repeat(64)}, now() + make_interval(days => ${days}))`;
  }

  expect(await read("admin_home", boss)).toEqual({
    students: 3,
    people: 5,
    open_invitations: 1,
    expired_invitations: 1,
    without_mentor: 2,
    waiting: { attempts: 0, oldest_at: null },
  });
});

test("the readiness check learns the newest migration, and nobody else does", async () => {
  await expect(db.as(admin, (tx) => tx`select newest_migration()`)).rejects.toMatchObject({
    code: "42501",
  });
  const [row] = await db.as("service_role", (tx) => tx`select newest_migration() as version`);
  expect(row?.version).toMatch(/^\d{14}$/);
});
