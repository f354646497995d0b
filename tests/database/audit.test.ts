import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { gradingAcademy, verbs } from "./grading-academy.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

/** The tables whose changes are logged, and which changes. One that is added or lost is a decision made here. */
const logged = {
  access_holds: "insert update delete",
  access_overrides: "insert update delete",
  assignment_extensions: "insert update delete",
  company_settings: "update",
  credit_notes: "insert",
  enrollments: "insert update delete",
  invitations: "insert update delete",
  invoices: "insert update delete",
  payment_claims: "insert update",
  payment_promises: "insert update",
  payments: "insert",
  questionnaires: "insert update delete",
  refunds: "insert update",
  schedule_changes: "insert",
  student_assignments: "update when graded_at changes",
  student_details: "update of business_info, learning_preferences, contact_preferences",
  student_imports: "insert update of state",
  support_tickets: "update",
  students: "insert update of mentor_id, user_id, email",
  users: "insert update delete",
  write_offs: "insert update",
};

test("every table whose changes are logged has its trigger, and no other", async () => {
  const rows = await db.sql<{ name: string; events: string }[]>`
    select c.relname as name, concat_ws(' ', case when t.tgtype & 4 > 0 then 'insert' end,
      case when t.tgtype & 16 > 0 then 'update' || coalesce(' of ' || (
        select string_agg(a.attname, ', ' order by place) from unnest(t.tgattr::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      ), '') end, case when t.tgtype & 8 > 0 then 'delete' end,
      case when t.tgqual is not null then 'when ' || substring(pg_get_triggerdef(t.oid) from 'old.([a-z_]+)') || ' changes' end) as events
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgfoid = 'private.audit'::regproc and t.tgenabled = 'O' order by 1`;
  expect(Object.fromEntries(rows.map(({ name, events }) => [name, events]))).toEqual(logged);
});

test("a changed grade stands in the log with who changed it, why, and both grades", async () => {
  const place = await gradingAcademy(db);
  const { amara, jonas, work } = place;
  const { sees, handsIn, grades, changes } = verbs(db);
  await sees(place, amara, place.path.recordings[0] as string);
  const attempt = await handsIn(amara, work);
  await grades(jonas, attempt, { score: 60, verdict: "pass", feedback: "Close." });
  await changes(
    jonas,
    attempt,
    { score: 85, verdict: "pass", feedback: "Read again." },
    "Overlooked a page",
  );
  const rows = await db.sql`
    select admin_id, action, reason, old_values -> 'score' as before, new_values -> 'score' as after from admin_logs
    where table_name = 'student_assignments' and record_id = ${attempt} order by timestamp`;
  expect(rows.at(-1)).toEqual({
    admin_id: jonas,
    action: "update",
    reason: "Overlooked a page",
    before: 60,
    after: 85,
  });
  expect(rows[0]).toMatchObject({ admin_id: jonas, reason: null, after: 60 });
});
