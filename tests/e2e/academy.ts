import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { createStorage } from "../../supabase/seed/write/target.ts";
import { ownCourse } from "./films.ts";
import { account, openSession, sql } from "./people.ts";

const question = {
  key: "sells",
  type: "short",
  title: "What do you sell?",
  hint: "",
  is_required: true,
  options: [],
  shown_if: null,
  fills: null,
};

/** An academy nobody knows, with an enrollment manager and an admin: what is set there surprises nobody. */
export async function ownAcademy(name: string, settings: Record<string, string> = {}) {
  const slug = `${name.toLowerCase().replaceAll(" ", "-")}-${randomUUID().slice(0, 8)}`;
  const [{ id }] = await sql<[{ id: string }]>`
    insert into company_settings (company_name, slug, host, time_zone, settings)
    select ${name}, ${slug}, ${`${slug}.localhost`}, time_zone, settings || ${sql.json(settings)}
    from company_settings where host = 'localhost' returning id`;
  const office = await staff(id, "Ines Office", "enrollment_manager");
  const admin = await staff(id, "Ada Admin", "admin");
  return { id, office, admin };
}

/** One in which lessons start with the first payment: one course of three films, one question for who joins. */
export async function payFirstAcademy() {
  const { id, ...people } = await ownAcademy("Pay First Academy", {
    access_starts: "first_payment",
    bank_details: "IBAN ES91 2100 0418",
  });
  await sql`
    insert into questionnaires (company_id, version, questions, published_at)
    values (${id}, 1, ${sql.json([question])}, now())`;
  const course = await ownCourse(id);
  await upload(id, "first-sale.mp4");
  return { ...people, film: course.recordings[0] };
}

/** Somebody of such an academy, signed in. */
export async function colleague(browser: Browser, baseURL: string | undefined, email: string) {
  const context = await browser.newContext({ baseURL });
  await openSession(context, email);
  return context.newPage();
}

async function staff(company: string, name: string, role: "enrollment_manager" | "admin") {
  const { email } = await sql.begin((tx) =>
    account(tx, { company, name, zone: "Europe/Madrid", role }),
  );
  return email;
}

async function upload(company: string, film: string) {
  const place = createStorage({
    sql,
    api: process.env.API_URL ?? "",
    secretKey: process.env.SECRET_KEY ?? "",
  });
  await place("videos", `${company}/${film}`, `videos/${film}`, "video/mp4");
}
