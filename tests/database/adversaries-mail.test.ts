import { beforeAll, expect, test } from "vitest";
import { academy, billingDatabase, call } from "./billing-academy.ts";
import type { Database } from "./database.ts";

/* Mails to people who never asked for them, and links that end before they are opened. */
let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

test("who knows an invited address has it mailed ten times a day at most, and its last link goes on working", async () => {
  const { id, enroll } = await academy(db);
  const email = `lin@${id}.test`;
  const hash = (n: number) => String(n).padStart(64, "a");
  const invite = { email, full_name: "Lin Wei", role: "student", token_hash: hash(0) };
  const { id: invitation } = await call(db, enroll, "invite_person", invite);
  const minutesPass = () =>
    db.sql`update invitations set last_sent_at = last_sent_at - interval '2 minutes' where id = ${invitation}`;
  const remind = (n: number) =>
    call(db, "service_role", "remind_invitation", { email, token_hash: hash(n) });
  const isLast = async (n: number) => {
    const [row] =
      await db.sql`select token_hash = ${hash(n)} as it_is from invitations where id = ${invitation}`;
    return row?.it_is;
  };

  for (let n = 1; n <= 9; n++) {
    await minutesPass();
    await remind(n);
  }
  await minutesPass();
  await expect(remind(10)).rejects.toThrow("invitation_was_sent_often");
  await expect(
    call(db, enroll, "resend_invitation", { invitation, token_hash: hash(11) }),
  ).rejects.toThrow("invitation_was_sent_often");
  expect(await isLast(9)).toBe(true);
});
