import { beforeAll, expect, test } from "vitest";
import { billingDatabase, call, draft, academy as found, issue, line } from "./billing-academy.ts";
import type { Database } from "./database.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

type Place = Awaited<ReturnType<typeof found>>;

const ask = ({ amara }: Place, subject: string, more: Record<string, unknown> = {}) =>
  call(db, amara.user, "open_ticket", {
    category: "billing",
    subject,
    message: "I paid on Saturday.",
    ...more,
  });
const say = (who: string, ticket: string, body: string) =>
  call(db, who, "reply_to_ticket", { ticket, body });
const mine = ({ amara }: Place, ticket: string) => call(db, amara.user, "my_ticket", { ticket });
const count = async ({ amara }: Place) =>
  (await call(db, amara.user, "my_tickets", {})).rows.length;

test("a question and a reply that are sent twice stand there once", async () => {
  const place = await found(db);
  const { amara, admin } = place;
  const ticket = await ask(place, "Transfer sent");
  expect(await ask(place, " Transfer  sent ")).toBe(ticket);
  expect(await ask(place, "Transfer sent", { category: "technical" })).not.toBe(ticket);
  expect(await count(place)).toBe(2);

  await say(amara.user, ticket, "And one more thing.");
  await say(amara.user, ticket, "And one more thing. ");
  expect((await mine(place, ticket)).thread).toHaveLength(2);

  // After an answer the same words are new: they say that it goes on.
  await say(admin, ticket, "Look again now.");
  await say(amara.user, ticket, "And one more thing.");
  expect(await mine(place, ticket)).toMatchObject({ status: "open" });
  expect((await mine(place, ticket)).thread).toHaveLength(4);
});

test("what follows a closed ticket is begun once", async () => {
  const place = await found(db);
  const { amara, admin } = place;
  const ticket = await ask(place, "Transfer sent");
  await call(db, admin, "change_ticket", { ticket, change: db.sql.json({ status: "closed" }) });
  const next = await say(amara.user, ticket, "It is still overdue.");
  expect(next).not.toBe(ticket);
  expect(await say(amara.user, ticket, "It is still overdue.")).toBe(next);
  expect(await count(place)).toBe(2);
});

test("the form says who answers what, and what is asked from when that is the student's", async () => {
  const place = await found(db);
  const { amara, admin } = place;
  const other = await found(db);
  const form = (more: Record<string, string> = {}, who = amara.user) =>
    call(db, who, "help_form", more);
  const invoice = await issue(place, line("400"));

  expect(await form({ invoice })).toMatchObject({
    recording: null,
    invoice: { id: invoice, number: expect.stringMatching(/^INV-/) },
    desks: [
      { category: "learning", mentor: "Jonas Weber", usual_seconds: null },
      { category: "billing", mentor: null },
      { category: "onboarding", mentor: null },
      { category: "technical", mentor: null },
    ],
  });
  expect(await form({ recording: place.path.recordings[0] ?? "" })).toMatchObject({
    recording: { id: place.path.recordings[0] },
  });
  expect(await form({ invoice: await draft(place, line("100")) })).toBeNull();
  expect(await form({ invoice: await issue(other, line("400")) })).toBeNull();
  expect(await form({ recording: other.path.recordings[0] ?? "" })).toBeNull();
  expect(await form({}, admin)).toBeNull();
});

test("how long an answer usually takes comes from the answers, once there are three", async () => {
  const place = await found(db);
  const { admin } = place;
  const usual = async (ticket: string) => (await mine(place, ticket)).desk.usual_seconds;
  for (const [n, hours] of [1, 6, 20].entries()) {
    const ticket = await ask(place, `Transfer ${n}`);
    expect(await usual(ticket)).toBeNull();
    await say(admin, ticket, "Thank you.");
    await db.sql`update support_tickets set first_answered_at = created_at + make_interval(hours => ${hours}) where id = ${ticket}`;
  }
  expect(await usual(await ask(place, "One more"))).toBe(6 * 3600);
});
