import { beforeAll, expect, test } from "vitest";
import { academy, billingDatabase, call, issue, line, pay } from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { gradingAcademy, verbs } from "./grading-academy.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

type Event = { at: string; key: string; type: string; topic: string; by: string; note: string };

const timeline = (who: string, student: string, more: Record<string, unknown> = {}) =>
  call(db, who, "student_timeline", { student, ...more });
const types = (page: { rows: Event[] }) => page.rows.map(({ type }) => type);

test("staff keep notes about a student; neither the student nor another mentor reads them", async () => {
  const place = await academy(db);
  const note = (who: string, body: string, contact: string | null = null) =>
    call(db, who, "write_note", { student: place.amara.id, body, contact });
  await note(place.enroll, "  Prefers calls after six. ");
  await note(place.mentor, "", "no_answer");
  await expect(note(place.amara.user, "I am fine")).rejects.toThrow("student_not_found");
  await expect(note(place.enroll, "   ")).rejects.toThrow("student_note_says_something");
  await expect(note(place.enroll, "x".repeat(4001))).rejects.toThrow("student_note_is_short");
  await expect(note(place.enroll, "", "shouted")).rejects.toThrow("contact_outcome_is_known");
  const other = await academy(db);
  await expect(note(other.admin, "Not ours")).rejects.toThrow("student_not_found");

  const page = await timeline(place.mentor, place.amara.id, { topic: "notes" });
  expect(page.rows).toMatchObject([
    { detail: "no_answer", by: "Jonas Weber" },
    { note: "Prefers calls after six.", by: "Priya Nair" },
  ]);
  const seen = (who: string) => db.as(who, (tx) => tx`select body from student_notes`);
  expect(await seen(place.amara.user)).toHaveLength(0);
  expect(await seen(other.mentor)).toHaveLength(0);
  expect(await timeline(place.amara.user, place.amara.id)).toBeNull();
  expect(await timeline(other.mentor, place.amara.id)).toBeNull();
  await expect(db.sql`update student_notes set body = 'Nothing'`).rejects.toThrow("append_only");
});

test("money stands in the timeline of the office and nowhere in a mentor's", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("400"));
  await pay(place, "150");
  await call(db, place.admin, "credit_invoice", { invoice, amount: "50", reason: "Came late" });
  await db.sql`
    insert into access_holds (company_id, student_id, kind, reason, placed_by)
    values (${place.id}, ${place.amara.id}, 'billing', 'An instalment has been overdue since 15 March.', null)`;

  const money = await timeline(place.enroll, place.amara.id, { topic: "money" });
  expect(types(money)).toEqual(["credited", "paid", "invoice_issued"]);
  expect(money.rows.find(({ type }: Event) => type === "paid")).toMatchObject({
    money: "150.00 EUR",
    by: "Elena Marchetti",
  });

  const mentors = await timeline(place.mentor, place.amara.id);
  expect(mentors.topics).not.toContain("money");
  expect(JSON.stringify(mentors)).not.toMatch(/EUR|INV-|overdue/);
  expect(types(mentors)).toContain("hold_placed");
  expect(types(await timeline(place.mentor, place.amara.id, { topic: "money" }))).toEqual([]);
  const page = await call(db, place.mentor, "student_for_staff", { student: place.amara.id });
  expect(page).toMatchObject({ standing: "on_hold", holds: [{ kind: "billing", reason: null }] });
  const holds = await db.as(place.mentor, (tx) => tx`select reason from access_holds`);
  expect(holds).toHaveLength(0);

  expect(await call(db, place.mentor, "student_invoices", { student: place.amara.id })).toBeNull();
  expect(
    await call(db, place.enroll, "student_invoices", { student: place.amara.id }),
  ).toMatchObject({
    owed: [{ currency: "EUR", open: "200.00", overdue: "0.00" }],
    invoices: [{ status: "issued", amount: "400.00", open: "200.00", is_overdue: false }],
  });
});

test("a timeline tells of work to those who teach, and of holds and the mentor to all", async () => {
  const act = verbs(db);
  const place = await gradingAcademy(db);
  const { amara, admin, jonas, lea } = place;
  await act.sees(place, amara, place.path.recordings[0] as string);
  await act.handsIn(amara, place.work);
  await db.as(
    admin,
    (tx) => tx`select override_access(
    ${[amara.id]}, ${place.path.recordings}, 'open', null, null, 'Travels for a month')`,
  );
  const hold = await call(db, admin, "place_hold", { student: amara.id, reason: "Asked for it" });
  await call(db, admin, "lift_hold", { hold, reason: "Is back" });

  const page = await timeline(jonas, amara.id);
  expect(types(page)).toEqual(
    expect.arrayContaining(["hold_lifted", "hold_placed", "handed_in", "enrolled"]),
  );
  expect(page.rows.filter(({ type }: Event) => type === "access_open")).toMatchObject([
    { detail: String(place.path.recordings.length), note: "Travels for a month" },
  ]);
  await call(db, admin, "reassign_mentor", {
    students: [amara.id],
    mentor: lea,
    reason: "Closer by",
  });
  expect(await timeline(jonas, amara.id)).toBeNull();
  expect((await timeline(lea, amara.id)).rows[0]).toMatchObject({
    type: "mentor_changed",
    note: "Closer by",
  });
});

test("a long timeline is read page by page, forth and back, without a gap", async () => {
  const place = await academy(db);
  for (let n = 1; n <= 60; n += 1)
    await call(db, place.enroll, "write_note", { student: place.amara.id, body: `Note ${n}` });
  const first = await timeline(place.enroll, place.amara.id, { topic: "notes" });
  // As text: a JavaScript date has no microseconds.
  const from = async ({ at, key }: Event, back = false) => {
    const [row] = await db.as(
      place.enroll,
      (tx) => tx`
        select student_timeline(${place.amara.id}, 'notes', ${at}::text::timestamptz, ${key}, ${back}) as r`,
    );
    return row?.r;
  };
  const second = await from(first.rows.at(-1));
  const third = await from(second.rows.at(-1));
  const notes = [first, second, third].flatMap((page) => page.rows.map(({ note }: Event) => note));
  expect(notes).toEqual(Array.from({ length: 60 }, (_, n) => `Note ${60 - n}`));
  expect(third).toMatchObject({ total: 60, newer: 50 });
  expect((await from(third.rows[0], true)).rows).toEqual(second.rows);
});
