import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { hash, type Office, office } from "./office.ts";
import { company, person } from "./people.ts";

let db: Office["db"];
let academy: Office["academy"];
let admin: Office["admin"];
let superadmin: Office["superadmin"];
let mentor: Office["mentor"];
let invite: Office["invite"];

beforeAll(async () => {
  ({ db, academy, admin, superadmin, mentor, invite } = await office());
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
