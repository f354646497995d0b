import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  issue,
  line,
  pay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";

/* What a mentor's token learns of a student's money, whatever is asked: that lessons are on hold, and nothing more. */
let db: Database;
let place: Academy;
let ticket: string;
const money =
  /(INV|R|C)-\d{4}-\d{6}|"\d+\.\d\d"|"(EUR|USD)"|paid|instal|overdue|reminde|promise|\b4321\b/i;

beforeAll(async () => {
  db = await billingDatabase();
  place = await academy(db, { access_starts: "full_payment", grace_days: 0 });
  const { amara, admin } = place;
  const first = await issue(place, line("4321", { plan: { count: 2, first_due: "2026-02-01" } }));
  await issue(place, line("50"));
  await pay(place, "10", { invoice: first });
  await claim(place, "20");
  await call(db, place.enroll, "promise_payment", {
    student: amara.id,
    promised_on: "2026-03-11",
    note: "paid soon",
  });
  ticket = await call(db, amara.user, "open_ticket", {
    ...{ category: "learning", subject: "Why is it closed?", message: "I want to go on." },
    invoice: first,
  });
  await call(db, admin, "credit_invoice", { invoice: first, amount: "5", reason: "4321" });
});

/** Every function of the API with the student, the mentor's own, wherever one is named. */
async function answersTo(user: string) {
  const functions = await db.sql<
    { name: string; names: string[]; types: string[]; defaults: number }[]
  >`
    select p.proname as name, coalesce(p.proargnames, '{}') as names, p.pronargdefaults as defaults,
      array(select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality a (t, n) order by n) as types
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`;
  const given: Record<string, string> = {
    p_student: place.amara.id,
    p_ticket: ticket,
    p_students: `{${place.amara.id}}`,
    p_course: place.path.id,
    p_recording: place.path.recordings[0] ?? "",
    p_recordings: `{${place.path.recordings.join(",")}}`,
    p_action: "open",
    p_currency: "EUR",
  };
  const answers: Record<string, string> = {};
  for (const { name, names, types } of functions) {
    const list = types.map((type, n) => {
      const value = given[names[n] ?? ""];
      return value === undefined ? `null::${type}` : `'${value}'::${type}`;
    });
    answers[name] = await db
      .as(user, (tx) => tx.unsafe(`select (public.${name}(${list.join(", ")}))::text as answer`))
      .then((rows) => rows.map((row) => String(row.answer)).join())
      .catch((error) => `${error.message} ${error.detail ?? ""}`);
  }
  return answers;
}

test("no function speaks to a mentor of a student's money", async () => {
  // Of the academy itself, not of a student: which currencies there are, its settings.
  const { currencies, me, ...answers } = await answersTo(place.mentor);
  expect([currencies, me].map((answer) => /INV-|4321/.test(answer ?? ""))).toEqual([false, false]);
  const telling = Object.entries(answers).filter(([, answer]) => money.test(answer));
  expect(telling).toEqual([]);
  expect(answers.standing).toBe("on_hold");
  expect(answers.ticket_page).toContain("Why is it closed?");
});

test("the student reads there what they wait for", async () => {
  const { way_out } = await call(db, place.amara.user, "course_outline");
  expect(way_out.opens).toMatch(/^Lessons open when INV-/);
});

test("no table shows a mentor any of it", async () => {
  const tables = await db.sql<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  const telling: string[] = [];
  for (const { name } of tables) {
    const columns = await db.sql<{ column: string }[]>`
      select column_name as column from information_schema.column_privileges
      where table_schema = 'public' and table_name = ${name} and grantee = 'authenticated' and privilege_type = 'SELECT'`;
    if (columns.length === 0 || name === "company_settings") continue;
    const list = columns.map(({ column }) => column).join(", ");
    const rows = await db.as(place.mentor, (tx) => tx.unsafe(`select ${list} from public.${name}`));
    const said = JSON.stringify(rows);
    if (money.test(said)) telling.push(`${name}: ${said.slice(0, 300)}`);
  }
  expect(telling).toEqual([]);
});
