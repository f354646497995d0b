import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database, type Person } from "./database.ts";
import { company, course, person } from "./people.ts";

let db: Database;
let academy: string;
let admin: Person;
let superadmin: Person;
let enrollment: Person;
let mentor: Person;

beforeAll(async () => {
  db = await createDatabase();
  academy = await company(db.sql);
  admin = await person(db.sql, academy, "admin");
  superadmin = await person(db.sql, academy, "superadmin");
  enrollment = await person(db.sql, academy, "enrollment_manager");
  mentor = await person(db.sql, academy, "mentor");
});

const hash = (token: string) => createHash("sha256").update(token).digest("hex");

type Wanted = { by?: Person; role?: string; email?: string; mentor?: string; course?: string };

/** Invites somebody; returns the token only the mail would carry. */
async function invite({ by = admin, role = "student", ...rest }: Wanted = {}) {
  const token = randomUUID();
  const email = rest.email ?? `${token}@invited.test`;
  const [row] = await db.as(
    by,
    (tx) => tx`
    select invite_person(${email}, 'Lucía Fernández', ${role}, ${hash(token)}, ${rest.mentor ?? null}, ${rest.course ?? null}) as letter`,
  );
  return { token, email, id: row?.letter.id as string, letter: row?.letter };
}

/** The server's half: an account made for the invited e-mail. */
async function account(email: string) {
  const id = randomUUID();
  await db.sql`insert into auth.users (id, email) values (${id}, ${email})`;
  return id;
}

function accept(token: string, user: string) {
  return db.as(
    "service_role",
    (tx) => tx`select accept_invitation(${token}, ${user}, 'Lucía F.', 'Europe/Madrid')`,
  );
}

async function stateOf(token: string) {
  const [row] = await db.as("anon", (tx) => tx`select invitation_by_token(${token}) as seen`);
  return row?.seen?.state ?? null;
}

const minutesPass = (id: string, minutes: number) =>
  db.sql`
    update invitations set last_sent_at = last_sent_at - make_interval(mins => ${minutes}),
      expires_at = expires_at - make_interval(mins => ${minutes})
    where id = ${id}`;

describe("an invitation", () => {
  test("makes a student with mentor and enrollment, and keeps only the hash of its token", async () => {
    const { id: courseId } = await course(db.sql, academy);

    const { token, email, id, letter } = await invite({ by: enrollment, mentor, course: courseId });

    expect(letter).toMatchObject({ email, role: "student", days: 7 });
    const [row] = await db.sql`
      select s.mentor_id, e.course_id, i.token_hash from invitations i
      join students s on s.id = i.student_id join enrollments e on e.student_id = s.id
      where i.id = ${id}`;
    expect(row).toEqual({ mentor_id: mentor, course_id: courseId, token_hash: hash(token) });
    await expect(
      db.as(admin, (tx) => tx`select token_hash from invitations`),
    ).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("shows its holder who invites whom, and a stranger nothing", async () => {
    const { token, email } = await invite({ role: "mentor" });

    const [seen] = await db.as("anon", (tx) => tx`select invitation_by_token(${token}) as seen`);

    expect(seen?.seen).toMatchObject({ state: "open", email, role: "mentor" });
    expect(await stateOf("guessed")).toBeNull();
    await expect(db.as("anon", (tx) => tx`select * from invitations`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("sent again has a new link; the old one stops working", async () => {
    const { token, id } = await invite();
    const resend = (next: string) =>
      db.as(admin, (tx) => tx`select resend_invitation(${id}, ${hash(next)})`);
    await expect(resend("too-soon")).rejects.toThrow("invitation_was_just_sent");
    await minutesPass(id, 2);

    await resend("second-link");

    expect(await stateOf(token)).toBeNull();
    expect(await stateOf("second-link")).toBe("open");
    const [row] = await db.sql`select sent_count from invitations where id = ${id}`;
    expect(row?.sent_count).toBe(2);
  });

  test("taken back lets nobody in and is not sent again", async () => {
    const { token, email, id } = await invite();

    await db.as(enrollment, (tx) => tx`select revoke_invitation(${id})`);

    expect(await stateOf(token)).toBe("revoked");
    await expect(accept(token, await account(email))).rejects.toThrow("invitation_not_found");
    await expect(
      db.as(admin, (tx) => tx`select resend_invitation(${id}, ${hash("again")})`),
    ).rejects.toThrow("invitation_is_revoked");
  });

  test("is used once", async () => {
    const { token, email } = await invite({ role: "mentor" });
    const user = await account(email);

    await accept(token, user);

    expect(await stateOf(token)).toBe("accepted");
    const [me] = await db.as(user, (tx) => tx`select me() as me`);
    expect(me?.me).toMatchObject({ role: "mentor", full_name: "Lucía F.", email });
    await expect(accept(token, user)).rejects.toThrow("invitation_is_accepted");
  });

  test("accepted twice at the same time makes one person", async () => {
    const { token, email, id } = await invite();
    const user = await account(email);

    const both = await Promise.allSettled([accept(token, user), accept(token, user)]);

    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost).toMatchObject({ reason: { message: "invitation_is_accepted" } });
    const [row] = await db.sql`
      select s.user_id, (select count(*)::int from users where email = ${email}) as people
      from invitations i join students s on s.id = i.student_id where i.id = ${id}`;
    expect(row).toEqual({ user_id: user, people: 1 });
  });

  test("expired is refused, and its holder gets a new link to the invited address", async () => {
    const { token, email, id } = await invite();
    const renew = (old: string) =>
      db.as(
        "service_role",
        (tx) => tx`select renew_invitation(${old}, ${hash("renewed")}) as letter`,
      );
    await expect(renew(token)).rejects.toThrow("invitation_cannot_be_renewed");
    await minutesPass(id, 8 * 24 * 60);

    expect(await stateOf(token)).toBe("expired");
    await expect(accept(token, await account(email))).rejects.toThrow("invitation_is_expired");
    const [row] = await renew(token);

    expect(row?.letter).toMatchObject({ email });
    expect(await stateOf("renewed")).toBe("open");
  });

  test("lost with its mail is sent again to the invited e-mail, and to no other", async () => {
    const { email, id } = await invite();
    await minutesPass(id, 2);
    const remind = async (address: string) => {
      const [row] = await db.as(
        "service_role",
        (tx) => tx`select remind_invitation(${address}, ${hash(randomUUID())}) as letter`,
      );
      return row?.letter;
    };

    expect(await remind(` ${email.toUpperCase()} `)).toMatchObject({ email });
    expect(await remind("nobody@invited.test")).toBeNull();
  });

  test("whose acceptance stopped half-way can be taken up again", async () => {
    const { token, email } = await invite();
    const user = await account(email);
    const unclaimed = async () => {
      const [row] = await db.as(
        "service_role",
        (tx) => tx`select unclaimed_account(${email}) as id`,
      );
      return row?.id;
    };

    expect(await unclaimed()).toBe(user);
    await accept(token, user);
    expect(await unclaimed()).toBeNull();
  });

  test("is renewed, reminded of and accepted by the server only", async () => {
    const { token } = await invite();
    for (const who of ["anon", admin]) {
      for (const call of [
        "accept_invitation('t', gen_random_uuid(), 'x', 'UTC')",
        "renew_invitation('t', 'h')",
        "remind_invitation('e', 'h')",
        "unclaimed_account('e')",
      ]) {
        await expect(
          db.as(who, (tx) => tx.unsafe(`select ${call}`)),
          `${call} as ${who}`,
        ).rejects.toMatchObject({ code: "42501" });
      }
    }
    expect(await stateOf(token)).toBe("open");
  });

  test("goes to nobody who has an account, and once to everybody else", async () => {
    const { email } = await invite();
    await expect(invite({ email })).rejects.toThrow("one_open_invitation_per_email");
    const [taken] = await db.sql`select email from users where id = ${mentor}`;
    await expect(invite({ email: taken?.email })).rejects.toThrow("one_account_per_email");
  });
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

describe("access that has ended", () => {
  test("ends at once: nothing is read, nothing is done, and the page says signed out", async () => {
    const gone = await person(db.sql, academy, "admin");
    expect(await db.as(gone, (tx) => tx`select id from users`)).not.toEqual([]);

    await db.as(superadmin, (tx) => tx`select change_activity(${gone}, false, 'Left the academy')`);

    const [me] = await db.as(gone, (tx) => tx`select me() as me`);
    expect(me?.me).toBeNull();
    for (const table of ["users", "students", "invitations", "company_settings", "admin_logs"]) {
      expect(await db.as(gone, (tx) => tx`select id from ${tx(table)}`), table).toEqual([]);
    }
    await expect(invite({ by: gone })).rejects.toMatchObject({ code: "42501" });
    await expect(db.as(gone, (tx) => tx`select people_page()`)).rejects.toThrow("not_allowed");
    await expect(
      db.as(gone, (tx) => tx`select update_profile('Still here', null, 'UTC')`),
    ).rejects.toThrow("not_allowed");
  });

  test("is given back with a reason", async () => {
    const back = await person(db.sql, academy, "mentor");
    const change = (isActive: boolean, reason: string) =>
      db.as(admin, (tx) => tx`select change_activity(${back}, ${isActive}, ${reason})`);

    await expect(change(false, " ")).rejects.toThrow("reason_is_required");
    await change(false, "On leave");
    await change(true, "Back from leave");

    const [me] = await db.as(back, (tx) => tx`select me() as me`);
    expect(me?.me).toMatchObject({ id: back });
  });

  test("signing out everywhere ends a session although its token still runs", async () => {
    const someone = await person(db.sql, academy, "mentor");
    const session = randomUUID();
    await db.sql`insert into auth.sessions (id, user_id) values (${session}, ${someone})`;
    const me = () =>
      db.as(someone, async (tx) => {
        const claims = JSON.stringify({ sub: someone, role: "authenticated", session_id: session });
        await tx`select set_config('request.jwt.claims', ${claims}, true)`;
        const [row] = await tx`select me() as me`;
        return row?.me;
      });
    expect(await me()).toMatchObject({ id: someone });

    await db.sql`delete from auth.sessions where user_id = ${someone}`;

    expect(await me()).toBeNull();
  });
});

describe("another company", () => {
  test("sees no person, no invitation, no count, and changes nothing", async () => {
    const { id } = await invite();
    const theirs = await company(db.sql);
    const stranger = await person(db.sql, theirs, "superadmin");
    const as = <T>(run: Parameters<typeof db.as<T>>[1]) => db.as(stranger, run);

    const [people] = await as((tx) => tx`select people_page() as page`);
    const [invited] = await as((tx) => tx`select invitations_page() as page`);
    const [students] = await as((tx) => tx`select enrollment_page() as page`);

    expect(people?.page).toMatchObject({ total: 1, roles: { superadmin: 1 } });
    expect(invited?.page).toMatchObject({ total: 0, rows: [], states: {} });
    expect(students?.page).toMatchObject({ total: 0, rows: [], states: {} });
    await expect(as((tx) => tx`select revoke_invitation(${id})`)).rejects.toThrow(
      "invitation_not_found",
    );
    await expect(as((tx) => tx`select resend_invitation(${id}, ${hash("x")})`)).rejects.toThrow(
      "invitation_not_found",
    );
    await expect(
      as((tx) => tx`select change_role(${mentor}, 'admin', 'Mine now')`),
    ).rejects.toThrow("person_not_found");
    await expect(invite({ by: stranger, mentor })).rejects.toThrow("mentor_not_found");
    const [settings] = await as((tx) => tx`select count(*)::int as n from company_settings`);
    expect(settings?.n).toBe(1);
  });

  test("is told apart by its host before anybody has signed in", async () => {
    const [own] =
      await db.sql`select host, company_name from company_settings where id = ${academy}`;
    const at = async (host: string) => {
      const [row] = await db.as("anon", (tx) => tx`select company_by_host(${host}) as company`);
      return row?.company;
    };

    expect(await at(own?.host.toUpperCase())).toMatchObject({ name: own?.company_name });
    expect(await at("nobody.test")).toBeNull();
  });
});

test("the first superadmin comes in the way the README says", async () => {
  const readme = readFileSync("README.md", "utf8");
  const [, founding = ""] = readme.match(/```sql\n([\s\S]*?)```/) ?? [];
  await db.sql.unsafe(founding).simple();

  const [row] = await db.as(
    "service_role",
    (tx) =>
      tx`select remind_invitation('you@academy.example', ${hash("the first link")}) as letter`,
  );

  expect(row?.letter).toMatchObject({ role: "superadmin", host: "academy.example" });
  expect(await stateOf("the first link")).toBe("open");
});
