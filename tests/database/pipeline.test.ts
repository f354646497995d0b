import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { company, course, person, student } from "./people.ts";

type Json = Record<string, unknown>;

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

const hash = () => randomUUID().replaceAll("-", "").repeat(2);

async function academy() {
  const id = await company(db.sql);
  const manager = await person(db.sql, id, "enrollment_manager");
  const { id: courseId } = await course(db.sql, id, { lessons: 1 });
  const questions = [
    {
      key: "goal",
      type: "long",
      title: "Goal",
      hint: "",
      is_required: true,
      options: [],
      shown_if: null,
      fills: null,
    },
  ];
  const [row] = await db.sql<[{ id: string }]>`
    insert into questionnaires (company_id, version, questions, published_at)
    values (${id}, 1, ${db.sql.json(questions)}, now() - interval '60 days') returning id`;
  return { id, manager, course: courseId, questionnaire: row.id };
}

type Academy = Awaited<ReturnType<typeof academy>>;

/** A student as the form makes them. */
async function enrolled(at: Academy, invoice: Json | null = null) {
  const given = {
    full_name: "Lucía",
    email: `${randomUUID()}@newcomers.test`,
    courses: [at.course],
    starts_on: "2026-01-01",
  };
  const [row] = await db.as(
    at.manager,
    (tx) => tx<[{ made: { student_id: string; letter: { id: string } } }]>`
      select enroll_student(${randomUUID()}, ${tx.json(given)}, ${hash()},
        ${invoice ? tx.json(JSON.parse(JSON.stringify(invoice))) : null}) as made`,
  );
  return { id: row.made.student_id, invitation: row.made.letter.id };
}

async function accept(at: Academy, studentId: string, daysAgo = 0) {
  const user = await person(db.sql, at.id, "student");
  await db.sql`update students set user_id = ${user} where id = ${studentId}`;
  await db.sql`
    update invitations set accepted_at = now() - make_interval(days => ${daysAgo}) where student_id = ${studentId}`;
  return user;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);

async function pipeline(at: Academy, asked: Json = {}) {
  const [row] = await db.as(
    at.manager,
    (tx) => tx`
      select pipeline_page(p_stage => ${textOf(asked.stage)}, p_is_stuck => ${asked.stuck === true},
        p_is_mine => ${asked.mine === true}, p_search => ${textOf(asked.q)}) as page`,
  );
  return row?.page;
}

const stageOf = async (at: Academy, studentId: string) =>
  (await pipeline(at)).rows.find(({ id }: Json) => id === studentId);

const bill = { items: [{ description: "Course", unit_price: "100" }] };

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])(
  "days are those of the academy's calendar, in %s",
  async (zone) => {
    const at = await academy();
    await db.sql`update company_settings set time_zone = ${zone} where id = ${at.id}`;
    const { id, invitation } = await enrolled(at);
    for (const [moment, days] of [
      ["-1 minute", 1],
      ["0 minutes", 0],
    ] as const) {
      await db.sql`
        update invitations set created_at = (date_trunc('day', now() at time zone ${zone}) + ${moment}::interval) at time zone ${zone}
        where id = ${invitation}`;
      expect(await stageOf(at, id)).toMatchObject({ days });
    }
  },
);

test("a student goes from invited to learning, each stage when the one before is done", async () => {
  const at = await academy();
  const { id } = await enrolled(at, bill);
  expect(await stageOf(at, id)).toMatchObject({ stage: "invited", stuck: null, days: 0 });
  const user = await accept(at, id);
  expect(await stageOf(at, id)).toMatchObject({ stage: "accepted" });
  await db.as(user, (tx) => tx`select save_answers(${at.questionnaire}, '{"goal": "Sell"}')`);
  expect(await stageOf(at, id)).toMatchObject({ stage: "questionnaire" });
  await db.as(user, (tx) => tx`select complete_questionnaire(${at.questionnaire})`);
  expect(await stageOf(at, id)).toMatchObject({ stage: "payment" });
  const admin = await person(db.sql, at.id, "admin");
  const [invoice] = await db.sql`select id from invoices where student_id = ${id}`;
  await db.as(admin, (tx) => tx`select credit_invoice(${invoice?.id}, 100, 'A scholarship')`);
  expect(await stageOf(at, id)).toMatchObject({ stage: "learning", stuck: null });
});

test("stuck is who waits too long, with the reason", async () => {
  const at = await academy();
  const age = async (made: { invitation: string }, change: string) =>
    db.sql.unsafe(`update invitations set ${change} where id = '${made.invitation}'`);
  const [expired, unanswered, revoked, quiet, stopped, late] = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      enrolled(at, n === 5 ? { ...bill, plan: { count: 1, first_due: "2026-01-01" } } : null),
    ),
  );
  if (!expired || !unanswered || !revoked || !quiet || !stopped || !late) throw new Error("six");
  await age(expired, "expires_at = now() - interval '1 hour'");
  await age(unanswered, "last_sent_at = now() - interval '4 days'");
  await age(revoked, "revoked_at = now()");
  await accept(at, quiet.id, 3);
  const user = await accept(at, stopped.id, 5);
  await db.as(user, (tx) => tx`select save_answers(${at.questionnaire}, '{"goal": "Sell"}')`);
  await db.sql`update questionnaire_responses set saved_at = now() - interval '4 days' where student_id = ${stopped.id}`;
  const payer = await accept(at, late.id);
  await db.as(payer, (tx) => tx`select save_answers(${at.questionnaire}, '{"goal": "Sell"}')`);
  await db.as(payer, (tx) => tx`select complete_questionnaire(${at.questionnaire})`);

  const page = await pipeline(at, { stuck: true });
  const why = Object.fromEntries(page.rows.map(({ id, stuck }: Json) => [id, stuck]));
  expect(why).toEqual({
    [expired.id]: "expired",
    [unanswered.id]: "unanswered",
    [revoked.id]: "revoked",
    [quiet.id]: "not_begun",
    [stopped.id]: "stopped",
    [late.id]: "overdue",
  });
  expect(page.total).toBe(6);
  expect(page.stages).toMatchObject({
    invited: { n: 3, stuck: 3 },
    accepted: { n: 1, stuck: 1 },
    questionnaire: { n: 1, stuck: 1 },
    payment: { n: 1, stuck: 1 },
  });
  expect(page.tasks).toMatchObject({ expired: 1, overdue: 1 });
});

test("who was here before the questionnaire and owes nothing is learning; who left is nowhere", async () => {
  const at = await academy();
  const here = await student(db.sql, at.id);
  const gone = await student(db.sql, at.id);
  await db.sql`update users set is_active = false where id = ${gone.user}`;
  const page = await pipeline(at);
  expect(page.rows.map(({ id }: Json) => id)).toEqual([here.id]);
  expect(page.rows[0].stage).toBe("learning");
});

test("mine are those I brought in; a search finds names and nothing by wildcard", async () => {
  const at = await academy();
  const { id } = await enrolled(at);
  await student(db.sql, at.id, { name: "Somebody else" });
  expect((await pipeline(at, { mine: true })).rows.map((row: Json) => row.id)).toEqual([id]);
  expect((await pipeline(at, { q: "luc" })).total).toBe(1);
  expect((await pipeline(at, { q: "%" })).total).toBe(0);
});

test("another academy's students never show", async () => {
  const [here, there] = [await academy(), await academy()];
  await enrolled(there);
  expect((await pipeline(here)).total).toBe(0);
});

test("several invitations go out again at once; what cannot be sent is passed over", async () => {
  const at = await academy();
  const [one, two, used] = [await enrolled(at), await enrolled(at), await enrolled(at)];
  const elsewhere = await academy();
  const foreign = await enrolled(elsewhere);
  await db.sql`update invitations set last_sent_at = now() - interval '2 days', expires_at = now() - interval '1 day' where company_id = ${at.id}`;
  await accept(at, used.id);
  const ids = [one, two, used, foreign].map(({ invitation }) => invitation);
  const send = () =>
    db.as(
      at.manager,
      (tx) => tx`select resend_invitations(${ids}::uuid[], ${ids.map(hash)}::text[]) as letters`,
    );
  const [row] = await send();
  const sent = row?.letters
    .filter(({ letter }: Json) => letter)
    .map(({ place }: Json) => ids[Number(place) - 1]);
  expect(new Set(sent)).toEqual(new Set([one.invitation, two.invitation]));
  expect((await pipeline(at, { stage: "invited" })).rows.map(({ stuck }: Json) => stuck)).toEqual([
    null,
    null,
  ]);
  const [again] = await send();
  expect(again?.letters.every(({ letter }: Json) => letter === null)).toBe(true);
  await expect(
    db.as(at.manager, (tx) => tx`select resend_invitations('{}', '{}')`),
  ).rejects.toThrow("invitations_are_one_to_fifty");
});
