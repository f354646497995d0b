import { createHash, randomUUID } from "node:crypto";
import { createDatabase, type Person } from "./database.ts";
import { company, person } from "./people.ts";

export const hash = (token: string) => createHash("sha256").update(token).digest("hex");

type Wanted = { by?: Person; role?: string; email?: string; mentor?: string; course?: string };

/** A database with one academy and its staff, and how people are invited into it. */
export async function office() {
  const db = await createDatabase();
  const academy = await company(db.sql);
  const admin = await person(db.sql, academy, "admin");

  return {
    db,
    academy,
    admin,
    superadmin: await person(db.sql, academy, "superadmin"),
    enrollment: await person(db.sql, academy, "enrollment_manager"),
    mentor: await person(db.sql, academy, "mentor"),

    /** Invites somebody; returns the token only the mail would carry. */
    async invite({ by = admin, role = "student", ...rest }: Wanted = {}) {
      const token = randomUUID();
      const email = rest.email ?? `${token}@invited.test`;
      const [row] = await db.as(
        by,
        (tx) => tx`
        select invite_person(${email}, 'Lucía Fernández', ${role}, ${hash(token)}, ${rest.mentor ?? null}, ${rest.course ?? null}) as letter`,
      );
      return { token, email, id: row?.letter.id as string, letter: row?.letter };
    },

    /** The server's half: an account made for the invited e-mail. */
    async account(email: string) {
      const id = randomUUID();
      await db.sql`insert into auth.users (id, email) values (${id}, ${email})`;
      return id;
    },

    accept(token: string, user: string) {
      return db.as(
        "service_role",
        (tx) => tx`select accept_invitation(${token}, ${user}, 'Lucía F.', 'Europe/Madrid')`,
      );
    },

    async stateOf(token: string) {
      const [row] = await db.as("anon", (tx) => tx`select invitation_by_token(${token}) as seen`);
      return row?.seen?.state ?? null;
    },
  };
}

export type Office = Awaited<ReturnType<typeof office>>;
