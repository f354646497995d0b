import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { hash, type Office, office } from "./office.ts";
import { company, course, person } from "./people.ts";

let db: Office["db"];
let academy: Office["academy"];
let admin: Office["admin"];
let enrollment: Office["enrollment"];
let mentor: Office["mentor"];
let invite: Office["invite"];
let account: Office["account"];
let accept: Office["accept"];
let stateOf: Office["stateOf"];

beforeAll(async () => {
  ({ db, academy, admin, enrollment, mentor, invite, account, accept, stateOf } = await office());
});

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

  test("goes to nobody of the academy, and once to everybody else", async () => {
    const { email } = await invite();
    await expect(invite({ email })).rejects.toThrow("one_open_invitation_per_email");
    const [taken] = await db.sql`select email from users where id = ${mentor}`;
    await expect(invite({ email: taken?.email })).rejects.toThrow("one_account_per_email");
  });

  test("tells nobody that an e-mail has an account at another academy, but lets no second one in", async () => {
    const stranger = await person(db.sql, await company(db.sql), "student");
    const [theirs] = await db.sql`select email from users where id = ${stranger}`;

    const { token, letter } = await invite({ email: theirs?.email });

    expect(letter).toMatchObject({ email: theirs?.email });
    await expect(accept(token, stranger)).rejects.toThrow();
    expect(await stateOf(token)).toBe("open");
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
  const milestones = await db.sql`
    select m.kind from milestones m join company_settings c on c.id = m.company_id
    where c.slug = 'your-academy' and m.is_active and m.title <> '' order by m.kind`;
  expect(milestones.map((one) => one.kind)).toEqual([
    "course_completed",
    "first_lesson",
    "first_pass",
  ]);
});
