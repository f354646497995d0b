import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import postgres from "postgres";
import { idOf } from "../../supabase/seed/write/target.ts";

const password = "demo-academy-2026";

/** Every recording that a test of work begins at; all of them are open to the new student. */
export const lesson = (key: string) => `/lessons/${idOf("recording", key)}`;

/**
 * A student of the demo academy whom no other test knows, signed in, with the demo mentor and the given
 * recordings open. What is handed in here surprises nobody.
 */
export async function ownStudent(browser: Browser, baseURL: string, recordings: string[]) {
  const name = `Noor ${randomUUID().slice(0, 8)}`;
  const email = await account(
    name,
    recordings.map((key) => idOf("recording", key)),
  );
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/dashboard");
  return { name, page, context };
}

export type OwnStudent = Awaited<ReturnType<typeof ownStudent>>;

async function account(name: string, recordings: string[]) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Run this through npm run test:e2e.");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const [id, email] = [randomUUID(), `${randomUUID()}@demo.test`];
  await sql.begin(async (tx) => {
    await tx`
      insert into auth.users (id, email, encrypted_password, email_confirmed_at)
      values (${id}, ${email}, extensions.crypt(${password}, extensions.gen_salt('bf', 4)), now())`;
    await tx`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      values (gen_random_uuid(), 'email', ${id}, ${id}, ${tx.json({ sub: id, email, email_verified: true })})`;
    await tx`
      insert into users (id, company_id, email, full_name, role, time_zone)
      select ${id}, m.company_id, ${email}, ${name}, 'student', 'Africa/Accra' from users m where m.email = 'mentor@demo.test'`;
    const [student] = await tx<[{ id: string; company_id: string }]>`
      insert into students (company_id, user_id, mentor_id, student_number, full_name, email)
      select m.company_id, ${id}, m.id, (random() * 1e9)::integer + 1000, ${name}, ${email}
      from users m where m.email = 'mentor@demo.test'
      returning id, company_id`;
    await tx`
      insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
      select distinct ${student.company_id}::uuid, ${student.id}::uuid, l.course_id, current_date - 30, null::uuid
      from lesson_recordings r join available_lessons l on l.id = r.lesson_id
      where r.id = any (${recordings})`;
    await tx`
      insert into sequential_unlocks (company_id, student_id, recording_id, unlock_type)
      select ${student.company_id}::uuid, ${student.id}::uuid, id, 'enrollment' from unnest(${recordings}::uuid[]) id
      on conflict do nothing`;
  });
  await sql.end();
  return email;
}
