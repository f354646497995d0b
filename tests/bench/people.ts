import type { Browser, BrowserContext } from "@playwright/test";
import { idOf as seededId } from "../../supabase/seed/write/target.ts";

export type Role = "student" | "mentor" | "admin" | "enrollment";
export type BenchPage = { role: Role; name: string; path: string };

const attempt = seededId("attempt", "tomas:price-list:2");
/** Whose pages are measured. */
export const pages: BenchPage[] = [
  { role: "student", name: "dashboard", path: "/dashboard" },
  { role: "student", name: "course", path: "/course" },
  { role: "student", name: "lesson", path: `/lessons/${seededId("recording", "three-prices")}` },
  { role: "student", name: "work", path: "/work" },
  { role: "student", name: "billing", path: "/billing" },
  { role: "student", name: "help", path: "/help" },
  { role: "mentor", name: "queue", path: "/mentor" },
  { role: "mentor", name: "grading", path: `/mentor/attempts/${attempt}` },
  { role: "mentor", name: "students", path: "/mentor/students" },
  { role: "admin", name: "people", path: "/admin/people" },
  { role: "admin", name: "students", path: "/admin/students" },
  { role: "admin", name: "invoices", path: "/admin/invoices" },
  { role: "admin", name: "collections", path: "/admin/collections" },
  { role: "admin", name: "tickets", path: "/admin/tickets" },
  { role: "enrollment", name: "pipeline", path: "/enrollment" },
  { role: "enrollment", name: "new student", path: "/enrollment/new" },
];
export type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
export type People = Record<Role, State>;

/** Signs the demo people in, each in a browser of their own. */
export async function signInAll(browser: Browser, siteUrl: string): Promise<People> {
  const signIn = async (role: Role) => {
    const context = await browser.newContext({ baseURL: siteUrl });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(`${role}@demo.test`);
    await page.getByLabel("Password", { exact: true }).fill("demo-academy-2026");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    const state = await context.storageState();
    await context.close();
    return state;
  };
  return {
    student: await signIn("student"),
    mentor: await signIn("mentor"),
    admin: await signIn("admin"),
    enrollment: await signIn("enrollment"),
  };
}

/** The cookies of somebody who is signed in, as a request bears them. */
export const cookieOf = (state: State) =>
  state.cookies.map((one) => `${one.name}=${one.value}`).join("; ");
