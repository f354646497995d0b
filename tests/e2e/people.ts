import { createHash, randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { createServerClient } from "@supabase/ssr";
import postgres, { type TransactionSql } from "postgres";
import { sessionCookie } from "../../lib/supabase/cookies.ts";
import { idOf } from "../../supabase/seed/write/target.ts";

// People of the demo academy whom no other test knows: what they do surprises nobody.

export const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 2,
  idle_timeout: 2,
  onnotice: () => undefined,
});

/** The password every demo account has, and every student made here. */
export const demoPassword = "demo-academy-2026";
export const newcomerPassword = "four quiet words here";

/** Types e-mail and password into the sign-in page at hand. */
export async function signIn(page: Page, email: string, password = newcomerPassword) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The session that the sign-in page would open for somebody with the demo password, without going there. */
export async function openSession(context: BrowserContext, email: string) {
  const { BASE_URL = "", API_URL = "", PUBLISHABLE_KEY = "" } = process.env;
  const supabase = createServerClient(API_URL, PUBLISHABLE_KEY, {
    cookieOptions: sessionCookie(false),
    cookies: {
      getAll: () => [],
      setAll: (cookies) =>
        context.addCookies(
          cookies.map(({ name, value }) => ({ name, value, url: BASE_URL, httpOnly: true })),
        ),
    },
  });
  const { error } = await supabase.auth.signInWithPassword({ email, password: demoPassword });
  if (error) throw error;
}

/** As after closing the browser: no session, and no page left that would ask for anything. */
export async function forgetSession(page: Page) {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

type Role = "student" | "mentor" | "enrollment_manager" | "admin";
type Wanted = { role?: Role; to?: string; expired?: boolean; revoked?: boolean };

/** An invitation to the demo academy as the office would have made it; returns the link of its mail. */
export async function invitation({ role = "mentor", to, expired, revoked }: Wanted = {}) {
  const token = randomUUID();
  const email = to ?? `${token}@newcomers.test`;
  await sql`
    insert into invitations (company_id, email, full_name, role, token_hash, expires_at, last_sent_at, revoked_at)
    select id, ${email}, 'Nadia Newcomer', ${role}, ${createHash("sha256").update(token).digest("hex")},
      now() + make_interval(days => ${expired ? -1 : 7}), now() - interval '1 hour', ${revoked ? new Date() : null}
    from company_settings where host = 'localhost'`;
  return { email, path: `/invitation/${token}` };
}

/** Takes the invitation on its page. */
export async function accept(page: Page, path: string) {
  await page.goto(path);
  await page.getByLabel("Password", { exact: true }).fill(newcomerPassword);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
}

/** Somebody of the staff, signed in on that page. Returns their e-mail. */
export async function newcomer(page: Page, role: Role = "mentor") {
  const { email, path } = await invitation({ role });
  await accept(page, path);
  await page.waitForURL((url) => !url.pathname.startsWith("/invitation"));
  return email;
}

type Account = {
  company: string;
  name: string;
  zone: string;
  role: "student" | "enrollment_manager" | "admin";
};

/** Somebody who can sign in with the demo password. */
export async function account(tx: TransactionSql, { company, name, zone, role }: Account) {
  const id = randomUUID();
  const email = `${id}@demo.test`;
  await tx`
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
      raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
    select ${id}, aud, role, ${email}, encrypted_password, now(), raw_app_meta_data, raw_user_meta_data, now(), now()
    from auth.users where email = 'student@demo.test'`;
  await tx`
    insert into auth.identities (id, user_id, provider, provider_id, identity_data, created_at, updated_at)
    values (gen_random_uuid(), ${id}, 'email', ${id}, ${tx.json({ sub: id, email })}, now(), now())`;
  await tx`
    insert into users (id, company_id, email, full_name, role, time_zone)
    values (${id}, ${company}, ${email}, ${name}, ${role}, ${zone})`;
  return { id, email };
}

type Student = { name: string; zone: string; mentor?: string };

/** A student of the demo academy with an account, in no course yet. */
export async function studentAccount({ name, zone, mentor }: Student) {
  return sql.begin(async (tx) => {
    const [{ company }] = await tx<[{ company: string }]>`
      select company_id as company from users where email = 'student@demo.test'`;
    const { id, email } = await account(tx, { company, name, zone, role: "student" });
    const [student] = await tx<[{ id: string }]>`
      insert into students (company_id, user_id, mentor_id, student_number, full_name, email)
      values (${company}, ${id}, (select m.id from users m where m.email = ${mentor ?? null}), (random() * 1e9)::integer + 1000, ${name}, ${email})
      returning id`;
    return { email, studentId: student.id, companyId: company };
  });
}

/** The page of a recording of the demo course. */
export const lesson = (key: string) => `/lessons/${idOf("recording", key)}`;

/** A student of the demo mentor, signed in, with the given recordings of the demo course open. */
export async function ownStudent(browser: Browser, baseURL: string, recordings: string[]) {
  const name = `Noor ${randomUUID().slice(0, 8)}`;
  const own = await studentAccount({ name, zone: "Africa/Accra", mentor: "mentor@demo.test" });
  const open = recordings.map((key) => idOf("recording", key));
  await sql`
    insert into enrollments (company_id, student_id, course_id, starts_on, created_by)
    select distinct ${own.companyId}::uuid, ${own.studentId}::uuid, l.course_id, current_date - 30, null::uuid
    from lesson_recordings r join available_lessons l on l.id = r.lesson_id
    where r.id = any (${open})`;
  await sql`
    insert into sequential_unlocks (company_id, student_id, recording_id, unlock_type)
    select ${own.companyId}::uuid, ${own.studentId}::uuid, id, 'enrollment' from unnest(${open}::uuid[]) id
    on conflict do nothing`;
  const context = await browser.newContext({ baseURL });
  await openSession(context, own.email);
  const page = await context.newPage();
  return { name, email: own.email, page, context };
}

export type OwnStudent = Awaited<ReturnType<typeof ownStudent>>;
