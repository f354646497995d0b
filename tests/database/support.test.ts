import { beforeAll, expect, test } from "vitest";
import { billingDatabase, call, draft, academy as found, issue, line } from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { person, student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

type Place = Awaited<ReturnType<typeof academy>>;
type Json = Record<string, unknown>;

const academy = () => found(db);

function ask({ amara }: Place, category: string, more: Json = {}, who = amara.user) {
  return call(db, who, "open_ticket", {
    category,
    subject: "Transfer sent",
    message: "I paid on Saturday.",
    ...more,
  });
}
const say = (who: string, ticket: string, body: string, then: string | null = null) =>
  call(db, who, "reply_to_ticket", { ticket, body, then });
const change = (who: string, ticket: string, what: Json) =>
  call(db, who, "change_ticket", { ticket, change: db.sql.json(what as never) });
const page = (who: string, ticket: string) => call(db, who, "ticket_page", { ticket });
const mine = ({ amara }: Place, ticket: string) => call(db, amara.user, "my_ticket", { ticket });
const list = (who: string, filter: Json = {}) =>
  call(db, who, "ticket_list", { filter: db.sql.json(filter as never) });
const told = async (who: string) => {
  const rows =
    await db.sql`select type, title, link from notifications where user_id = ${who} order by created_at, id`;
  return rows.filter(({ type }) => /ticket/.test(type));
};
const bodies = (ticket: { thread: { body: string }[] }) => ticket.thread.map(({ body }) => body);
const subjects = (found: { rows: { subject: string }[] }) => found.rows.map((row) => row.subject);

test("learning goes to the mentor, onboarding to enrollment managers, the rest to admins", async () => {
  const place = await academy();
  const { amara, mentor, enroll, admin, otherAdmin } = place;
  const learning = await ask(place, "learning", { subject: "Captions" });
  const onboarding = await ask(place, "onboarding", { subject: "My mentor" });
  const billing = await ask(place, "billing", { subject: "Transfer" });

  expect(subjects(await list(mentor))).toEqual(["Captions"]);
  expect(subjects(await list(enroll))).toEqual(["My mentor"]);
  expect(subjects(await list(admin, { status: "open" }))).toEqual([
    "Captions",
    "My mentor",
    "Transfer",
  ]);
  expect(await page(mentor, billing)).toBeNull();
  expect(await page(enroll, learning)).toBeNull();
  expect(await page(mentor, learning)).toMatchObject({ number: "TCK-1", assignee: "Jonas Weber" });
  expect(await page(admin, billing)).toMatchObject({ number: "TCK-3", assignee: null });

  expect(await told(mentor)).toMatchObject([
    {
      type: "new_ticket",
      title: "Amara Okafor asks: Captions",
      link: `/mentor/tickets/${learning}`,
    },
  ]);
  expect(await told(enroll)).toMatchObject([{ link: `/enrollment/tickets/${onboarding}` }]);
  expect(await told(admin)).toMatchObject([{ link: `/admin/tickets/${billing}` }]);
  expect(await told(otherAdmin)).toHaveLength(1);
  expect(await told(amara.user)).toEqual([]);
  const { waits } = await call(db, admin, "me");
  expect(waits.tickets).toBe(3);
  expect((await call(db, mentor, "me")).waits.tickets).toBe(1);
});

test("an answer waits for the student, who is told; their reply opens the ticket again", async () => {
  const place = await academy();
  const { amara, admin, otherAdmin } = place;
  const ticket = await ask(place, "billing");
  await say(admin, ticket, "  Thank you, I look at it. \n");
  expect(await page(admin, ticket)).toMatchObject({
    status: "waiting",
    assignee: "Elena Marchetti",
  });
  expect(await told(amara.user)).toMatchObject([
    {
      type: "ticket_reply",
      title: "Elena Marchetti answered: Transfer sent",
      link: `/help/${ticket}`,
    },
  ]);
  expect(bodies(await mine(place, ticket))).toEqual([
    "I paid on Saturday.",
    "Thank you, I look at it.",
  ]);

  await change(admin, ticket, { status: "resolved" });
  const resolved = await page(admin, ticket);
  expect(resolved.resolved_at).not.toBeNull();
  expect(resolved.first_answered_at).not.toBeNull();
  expect(await say(amara.user, ticket, "It is still overdue.")).toBe(ticket);
  expect(await page(admin, ticket)).toMatchObject({
    status: "open",
    resolved_at: null,
    first_answered_at: resolved.first_answered_at,
  });
  const replies = (await told(admin)).filter(({ type }) => type === "ticket_reply");
  expect(replies).toMatchObject([{ title: "Amara Okafor wrote on TCK-1" }]);
  expect((await told(otherAdmin)).filter(({ type }) => type === "ticket_reply")).toEqual([]);
});

test("writing on a closed ticket begins another that leads back to it", async () => {
  const place = await academy();
  const { amara, mentor } = place;
  const [recording] = place.path.recordings;
  const ticket = await ask(place, "learning", { recording });
  await say(mentor, ticket, "Watch it again.", "closed");
  await expect(say(mentor, ticket, "One more thing")).rejects.toThrow("ticket_is_closed");
  await expect(change(mentor, ticket, { status: "open" })).rejects.toThrow("ticket_is_closed");

  const next = await say(amara.user, ticket, "It happened again.");
  expect(next).not.toBe(ticket);
  expect(await mine(place, next)).toMatchObject({
    number: "TCK-2",
    status: "open",
    subject: "Transfer sent",
    context: { follows: { number: "TCK-1" }, recording: { id: recording } },
  });
  expect(await mine(place, ticket)).toMatchObject({
    status: "closed",
    context: { followed_by: { id: next } },
  });
});

test("what the staff say among themselves reaches the student by no request", async () => {
  const place = await academy();
  const { amara, mentor } = place;
  const ticket = await ask(place, "learning");
  await call(db, mentor, "note_on_ticket", { ticket, body: "Between us: he skips lessons." });

  expect(bodies(await page(mentor, ticket))).toContain("Between us: he skips lessons.");
  const all = await db.as(amara.user, async (tx) => [
    await tx`select * from support_messages`,
    await tx`select public.my_ticket(${ticket})`,
    await tx`select public.my_tickets()`,
    await tx`select * from notifications`,
    await tx`select public.ticket_page(${ticket})`,
    await tx`select public.student_tickets(${amara.id})`,
    await tx`select public.student_timeline(${amara.id})`,
  ]);
  expect(JSON.stringify(all)).not.toContain("Between us");
  expect(await told(amara.user)).toEqual([]);
  expect(await mine(place, ticket)).toMatchObject({ status: "open", is_answered: false });
  await expect(
    call(db, amara.user, "note_on_ticket", { ticket, body: "A note of mine" }),
  ).rejects.toThrow("not_allowed");
  for (const column of ["priority", "assigned_to"])
    await expect(
      db.as(amara.user, (tx) => tx.unsafe(`select ${column} from support_tickets`)),
    ).rejects.toThrow("permission denied");
});

test("a student on hold and one who may watch nothing can ask; a deactivated one cannot", async () => {
  const place = await academy();
  await call(db, place.admin, "place_hold", { student: place.amara.id, reason: "Asked for it" });
  expect(await ask(place, "billing")).toBeTruthy();
  const newcomer = await student(db.sql, place.id, { name: "Mei Tanaka" });
  const ticket = await ask(place, "onboarding", {}, newcomer.user);
  expect(ticket).toBeTruthy();

  await db.sql`update users set is_active = false where id = ${newcomer.user}`;
  await expect(ask(place, "onboarding", {}, newcomer.user)).rejects.toThrow("not_allowed");
  await expect(say(newcomer.user, ticket, "Hello?")).rejects.toThrow("ticket_not_found");
});

test("a ticket carries its student's own lesson or invoice, and mentors never see the invoice", async () => {
  const place = await academy();
  const { admin, mentor, amara } = place;
  const other = await academy();
  const invoice = await issue(place, line("400"));
  const hidden = await draft(place, line("100"));
  const foreign = await issue(other, line("400"));
  for (const wrong of [hidden, foreign])
    await expect(ask(place, "billing", { invoice: wrong })).rejects.toThrow("invoice_not_found");
  await expect(ask(place, "learning", { recording: other.path.recordings[0] })).rejects.toThrow(
    "recording_not_found",
  );

  const ticket = await ask(place, "billing", { invoice });
  expect((await page(admin, ticket)).context.invoice).toMatchObject({ open: "400.00" });
  expect((await mine(place, ticket)).context.invoice).toMatchObject({ id: invoice });
  await change(admin, ticket, { category: "learning" });
  const seen = await page(mentor, ticket);
  expect(seen).toMatchObject({ assignee: "Jonas Weber", context: { invoice: null } });
  expect(JSON.stringify(seen)).not.toContain("400.00");
  expect((await told(mentor)).map(({ title }) => title)).toEqual([
    "TCK-1 is for you: Transfer sent",
  ]);
  expect(await page(other.admin, ticket)).toBeNull();
  await expect(say(other.amara.user, ticket, "Not mine")).rejects.toThrow("ticket_not_found");
  expect(amara.id).not.toBe(other.amara.id);
});

test("a ticket is given to those who see it, and sorted anew it leaves the others' pages", async () => {
  const place = await academy();
  const { admin, otherAdmin, mentor, enroll } = place;
  const ticket = await ask(place, "learning");
  await expect(change(mentor, ticket, { assigned_to: enroll })).rejects.toThrow(
    "ticket_assignee_cannot_see_it",
  );
  await change(mentor, ticket, { assigned_to: otherAdmin, priority: "high" });
  expect(await told(otherAdmin)).toMatchObject([{ title: "TCK-1 is for you: Transfer sent" }]);
  expect((await page(mentor, ticket)).changes).toMatchObject([
    { by: "Jonas Weber", changes: { assignee: "Samir Haddad", priority: "high" } },
  ]);
  await change(mentor, ticket, { category: "billing" });
  expect(await page(mentor, ticket)).toBeNull();
  await expect(say(mentor, ticket, "Mine again")).rejects.toThrow("ticket_not_found");
  expect(subjects(await list(admin, { assignee: "nobody" }))).toEqual(["Transfer sent"]);
  for (const wrong of [{ colour: "red" }, [], "closed"])
    await expect(change(admin, ticket, wrong as Json)).rejects.toThrow(
      "ticket_change_is_malformed",
    );
  await expect(change(admin, ticket, { status: "done" })).rejects.toThrow("ticket_status_is_known");
});

test("an answer or a note that is sent twice is said once", async () => {
  const place = await academy();
  const ticket = await ask(place, "learning");
  for (const _ of [1, 2]) {
    await say(place.mentor, ticket, "Watch it again.", "closed");
    await call(db, place.mentor, "note_on_ticket", { ticket, body: "Asked twice." });
  }
  const { thread } = await page(place.mentor, ticket);
  expect(bodies({ thread })).toEqual(["I paid on Saturday.", "Watch it again.", "Asked twice."]);
  expect((await told(place.amara.user)).length).toBe(1);
});

test("learning tickets follow the student to another mentor", async () => {
  const place = await academy();
  const { admin, mentor, amara } = place;
  const lea = await person(db.sql, place.id, "mentor", "Lea Brandt");
  const ticket = await ask(place, "learning");
  await call(db, admin, "reassign_mentor", {
    students: [amara.id],
    mentor: lea,
    reason: "Closer by",
  });
  expect(await page(mentor, ticket)).toBeNull();
  expect(await page(lea, ticket)).toMatchObject({ assignee: "Lea Brandt" });
});

test("empty and endless words are refused, and so are many tickets within the hour", async () => {
  const place = await academy();
  const { amara } = place;
  await expect(ask(place, "billing", { subject: " \n " })).rejects.toThrow("ticket_has_a_subject");
  await expect(ask(place, "billing", { message: "" })).rejects.toThrow("ticket_says_something");
  await expect(ask(place, "gossip")).rejects.toThrow("ticket_category_is_known");
  const ticket = await ask(place, "billing", { subject: " Two\n lines " });
  expect(await mine(place, ticket)).toMatchObject({ subject: "Two lines" });
  await expect(say(amara.user, ticket, "\t\n")).rejects.toThrow("ticket_message_says_something");
  await expect(say(amara.user, ticket, "x".repeat(5001))).rejects.toThrow(
    "ticket_message_says_something",
  );
  for (let n = 0; n < 4; n += 1) await ask(place, "billing", { subject: `Transfer ${n}` });
  await expect(ask(place, "billing", { subject: "Transfer 5" })).rejects.toThrow(
    "too_many_tickets",
  );
  for (let n = 0; n < 30; n += 1) await say(amara.user, ticket, `Message ${n}`);
  await expect(say(amara.user, ticket, "One more")).rejects.toThrow("messages_come_too_fast");
  await db.sql`update support_tickets set created_at = now() - interval '2 hours' where student_id = ${amara.id}`;
  expect(await ask(place, "billing")).toBeTruthy();
});

test("a long list is read page by page, forth and back, and searched by number, subject and student", async () => {
  const place = await academy();
  await db.sql`
    insert into support_tickets (company_id, student_id, number, subject, message, category, turn_at)
    select ${place.id}, ${place.amara.id}, n, 'Question ' || n, 'Why?', 'billing', now() - make_interval(mins => 100 - n)
    from generate_series(1, 60) n`;
  const read = (more: Json) =>
    call(db, place.admin, "ticket_list", { filter: db.sql.json({ status: "open" }), ...more });
  const first = await read({});
  const second = await read({ after: first.rows.at(-1).id });
  const third = await read({ after: second.rows.at(-1).id });
  expect([first, second, third].flatMap(subjects)).toEqual(
    Array.from({ length: 60 }, (_, n) => `Question ${n + 1}`),
  );
  expect(third).toMatchObject({ total: 60, preceding: 50, has_next: false });
  expect((await read({ before: third.rows[0].id })).rows).toEqual(second.rows);
  for (const q of ["TCK-42", "tck42", "question 42"])
    expect(subjects(await list(place.admin, { q })), q).toEqual(["Question 42"]);
  expect((await list(place.admin, { q: "okafor" })).total).toBe(60);
});

test("a student's file shows the tickets of whoever reads it, in a list and in the timeline", async () => {
  const place = await academy();
  const { amara, mentor, enroll, admin } = place;
  const learning = await ask(place, "learning", { subject: "Captions" });
  await ask(place, "billing", { subject: "Transfer" });
  await say(mentor, learning, "They are mended.", "resolved");
  const inFile = (who: string) => call(db, who, "student_tickets", { student: amara.id });
  expect(subjects(await inFile(admin))).toEqual(["Transfer", "Captions"]);
  expect(subjects(await inFile(mentor))).toEqual(["Captions"]);
  expect(subjects(await inFile(enroll))).toEqual([]);
  const other = await academy();
  expect(await inFile(other.admin)).toBeNull();

  const timeline = await call(db, mentor, "student_timeline", {
    student: amara.id,
    topic: "tickets",
  });
  const types = timeline.rows.map((row: Json) => row.type);
  expect(types.sort()).toEqual(["ticket_answered", "ticket_opened", "ticket_resolved"]);
  expect(timeline.rows[0]).toMatchObject({ link: learning });
});
