import { createHash, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import postgres from "postgres";

export const newcomerPassword = "four quiet words here";

type Role = "student" | "mentor" | "enrollment_manager" | "admin";
type Wanted = { role?: Role; expired?: boolean; revoked?: boolean };

/** An invitation to the demo academy as the office would have made it; returns the link of its mail. */
export async function invitation({ role = "mentor", expired, revoked }: Wanted = {}) {
  const token = randomUUID();
  const email = `${token}@newcomers.test`;
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  await sql`
    insert into invitations (company_id, email, full_name, role, token_hash, expires_at, last_sent_at, revoked_at)
    select id, ${email}, 'Nadia Newcomer', ${role}, ${createHash("sha256").update(token).digest("hex")},
      now() + make_interval(days => ${expired ? -1 : 7}), now() - interval '1 hour', ${revoked ? new Date() : null}
    from company_settings where host = 'localhost'`;
  await sql.end();
  return { email, path: `/invitation/${token}` };
}

/** Somebody with an account no other test touches, signed in on that page. Returns their e-mail. */
export async function newcomer(page: Page, role: Role = "mentor") {
  const { email, path } = await invitation({ role });
  await page.goto(path);
  await page.getByLabel("Password", { exact: true }).fill(newcomerPassword);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/invitation"));
  return email;
}

/** As after closing the browser: no session, and no page left that would ask for anything. */
export async function forgetSession(page: Page) {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

/** Types e-mail and password into the sign-in page at hand. */
export async function signIn(page: Page, email: string, password = newcomerPassword) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
