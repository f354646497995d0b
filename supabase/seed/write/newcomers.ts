import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { newcomers } from "../content.ts";
import { createAccount } from "./people.ts";
import { daysAgo, idOf, type Target } from "./target.ts";

type Newcomer = (typeof newcomers)[number];

const company = idOf("company", "tradewind");

/** Those on their way in: invited, accepted, or in the middle of the questionnaire. */
export async function writeNewcomers({ sql, api, secretKey }: Target) {
  for (const [index, one] of newcomers.entries()) {
    if (one.acceptedDaysAgo !== null) {
      await createAccount(api, secretKey, idOf("user", one.key), one.email);
      await writeAccount(sql, one, one.acceptedDaysAgo);
    }
    await writeStudent(sql, one, index);
    if (one.answers && one.acceptedDaysAgo !== null) {
      await sql`
        insert into questionnaire_responses (company_id, student_id, questionnaire_id, responses, started_at, saved_at)
        values (${company}, ${idOf("student", one.key)}, ${idOf("questionnaire", "second")}, ${sql.json(one.answers)},
          ${daysAgo(one.acceptedDaysAgo)}, ${daysAgo(one.acceptedDaysAgo)})`;
    }
  }
}

async function writeAccount(sql: Sql, one: Newcomer, acceptedDaysAgo: number) {
  await sql`
    insert into users (id, company_id, email, full_name, time_zone, role, created_at)
    values (${idOf("user", one.key)}, ${company}, ${one.email}, ${one.fullName}, 'Europe/Madrid', 'student', ${daysAgo(acceptedDaysAgo)})`;
}

async function writeStudent(sql: Sql, one: Newcomer, index: number) {
  const isHere = one.acceptedDaysAgo !== null;
  const student = idOf("student", one.key);
  await sql`
    insert into students (id, company_id, user_id, mentor_id, student_number, full_name, company_name, email, created_at)
    values (${student}, ${company}, ${isHere ? idOf("user", one.key) : null}, ${idOf("user", "lea")}, ${25 + index},
      ${one.fullName}, ${one.companyName}, ${one.email}, ${daysAgo(one.invitedDaysAgo)})`;
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by, created_at)
    values (${company}, ${student}, ${idOf("course", "steady-store")}, ${daysAgo(one.invitedDaysAgo)},
      ${idOf("user", "enrollment")}, ${daysAgo(one.invitedDaysAgo)})`;
  await sql`
    insert into invitations (company_id, student_id, email, full_name, role, token_hash, created_by, created_at, last_sent_at,
      expires_at, accepted_at)
    values (${company}, ${student}, ${one.email}, ${one.fullName}, 'student',
      ${createHash("sha256").update(randomBytes(32)).digest("hex")}, ${idOf("user", "enrollment")},
      ${daysAgo(one.invitedDaysAgo)}, ${daysAgo(one.invitedDaysAgo)}, ${daysAgo(one.invitedDaysAgo - 7)},
      ${isHere ? daysAgo(one.acceptedDaysAgo) : null})`;
}
