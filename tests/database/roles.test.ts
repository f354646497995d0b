import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "./database.ts";
import { type Office, office } from "./office.ts";
import { company, person } from "./people.ts";

let db: Office["db"];
let academy: Office["academy"];
let admin: Office["admin"];
let superadmin: Office["superadmin"];
let enrollment: Office["enrollment"];
let mentor: Office["mentor"];
let invite: Office["invite"];

beforeAll(async () => {
  ({ db, academy, admin, superadmin, enrollment, mentor, invite } = await office());
});

describe("roles", () => {
  test.each([
    ["enrollment_manager", ["student"]],
    ["admin", ["student", "mentor", "enrollment_manager"]],
    ["superadmin", ["student", "mentor", "enrollment_manager", "admin", "superadmin"]],
    ["mentor", []],
    ["student", []],
  ] as const)("%s invites %j and nobody else", async (role, may) => {
    const by = await person(db.sql, academy, role);
    const granted: string[] = [];
    for (const wanted of ["student", "mentor", "enrollment_manager", "admin", "superadmin"]) {
      await invite({ by, role: wanted }).then(
        () => granted.push(wanted),
        (error) => expect(error).toMatchObject({ code: "42501" }),
      );
    }
    expect(granted).toEqual(may);
  });

  test("change for staff, with a reason that stays in the log", async () => {
    const somebody = await person(db.sql, academy, "mentor");

    await db.as(
      admin,
      (tx) => tx`select change_role(${somebody}, 'enrollment_manager', 'Moves to enrollment')`,
    );

    const [log] = await db.sql`
      select admin_id, old_values, new_values, reason from admin_logs
      where record_id = ${somebody} and action = 'update'`;
    expect(log).toEqual({
      admin_id: admin,
      old_values: { role: "mentor" },
      new_values: { role: "enrollment_manager" },
      reason: "Moves to enrollment",
    });
  });

  test.each([
    [
      "an admin cannot make an admin",
      () => admin,
      () => mentor,
      "admin",
      "only_superadmins_change_admins",
    ],
    [
      "an admin cannot change a superadmin",
      () => admin,
      () => superadmin,
      "mentor",
      "only_superadmins_change_admins",
    ],
    ["nobody changes themselves", () => superadmin, () => superadmin, "mentor", "not_on_oneself"],
    [
      "staff does not become a student",
      () => superadmin,
      () => mentor,
      "student",
      "students_stay_students",
    ],
    [
      "an enrollment manager changes nobody",
      () => enrollment,
      () => mentor,
      "student",
      "not_allowed",
    ],
    ["a mentor changes nobody", () => mentor, () => admin, "mentor", "not_allowed"],
  ])("%s", async (_, who, whom, role, refusal) => {
    const before = await db.sql`select role from users where id = ${whom()}`;

    const change = db.as(who(), (tx) => tx`select change_role(${whom()}, ${role}, 'For a reason')`);

    await expect(change).rejects.toThrow(refusal);
    expect(await db.sql`select role from users where id = ${whom()}`).toEqual(before);
  });

  test("the last two superadmins demoting each other at once leave one", async () => {
    const own = await company(db.sql);
    const [one, two] = [
      await person(db.sql, own, "superadmin"),
      await person(db.sql, own, "superadmin"),
    ];
    const demote = (by: Person, whom: Person) =>
      db.as(by, (tx) => tx`select change_role(${whom}, 'admin', 'Steps down')`);

    const both = await Promise.allSettled([demote(one, two), demote(two, one)]);

    expect(both.filter((change) => change.status === "fulfilled")).toHaveLength(1);
    const [left] = await db.sql`
      select count(*)::int as n from users where company_id = ${own} and role = 'superadmin'`;
    expect(left?.n).toBe(1);
  });

  test("nor do they leave none by ending each other's access at once", async () => {
    const own = await company(db.sql);
    const [one, two] = [
      await person(db.sql, own, "superadmin"),
      await person(db.sql, own, "superadmin"),
    ];
    const end = (by: Person, whom: Person) =>
      db.as(by, (tx) => tx`select change_activity(${whom}, false, 'Steps down')`);

    await Promise.allSettled([end(one, two), end(two, one)]);

    const [left] = await db.sql`
      select count(*)::int as n from users where company_id = ${own} and is_active`;
    expect(left?.n).toBe(1);
  });
});
