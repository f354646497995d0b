import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  issue,
  itIs,
  line,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { gradingAcademy, verbs } from "./grading-academy.ts";
import { student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(() => itIs(db, "2026-03-10"));

async function waits(who: string) {
  const { waits: found } = await call(db, who, "me");
  const { at, ...counts } = found;
  expect(at).toBeGreaterThan(0);
  return counts;
}

const claimsOf = (place: Academy) => call(db, place.admin, "claims_list");

test("a mentor's sidebar counts the queue, and nobody else's work", async () => {
  const place = await gradingAcademy(db);
  const act = verbs(db);
  await act.handsIn(place.tomas, place.work);
  expect(await waits(place.jonas)).toEqual({ attempts: 1, tickets: 0 });
  expect((await act.queue(place.jonas)).counts.waiting).toBe(1);
  expect(await waits(place.lea)).toEqual({ attempts: 0, tickets: 0 });
});

test("the office's sidebar counts payments to approve, an admin's also who is behind", async () => {
  const place = await academy(db);
  const invoice = await issue(
    place,
    line("200", { plan: { count: 2, cadence: "monthly", first_due: "2026-03-15" } }),
  );
  expect(await waits(place.admin)).toEqual({ claims: 0, debtors: 0, tickets: 0 });
  await claim(place, "100", { invoice });
  await itIs(db, "2026-04-20");
  expect(await waits(place.enroll)).toEqual({ claims: 1, tickets: 0 });
  expect(await waits(place.otherAdmin)).toEqual({ claims: 1, debtors: 1, tickets: 0 });
  expect((await claimsOf(place)).waiting).toBe(1);
  expect((await call(db, place.admin, "debtors")).total).toBe(1);
});

test("a student's frame counts nothing, and nobody's counts another academy", async () => {
  const [place, other] = [await academy(db), await academy(db)];
  await claim(place, "100");
  expect(await waits(place.amara.user)).toEqual({});
  expect(await waits(other.admin)).toEqual({ claims: 0, debtors: 0, tickets: 0 });
});

test("counts end at 100, whatever waits", async () => {
  const place = await gradingAcademy(db);
  for (let n = 0; n < 101; n += 1) await student(db.sql, place.id, { mentor: place.jonas });
  await db.sql`
    insert into student_assignments (company_id, student_id, assignment_id, attempt_number, state, submission_text, submitted_at)
    select company_id, id, ${place.work}, 1, 'submitted', 'Work', now()
    from students where mentor_id = ${place.jonas}`;
  await db.sql`
    insert into support_tickets (company_id, student_id, number, subject, message, category)
    select company_id, id, row_number() over (), 'Captions', 'They end early', 'learning'
    from students where mentor_id = ${place.jonas}`;
  expect(await waits(place.jonas)).toEqual({ attempts: 100, tickets: 100 });
});
