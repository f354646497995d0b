import { randomUUID } from "node:crypto";
import { createStorage } from "../../supabase/seed/write/target.ts";
import { ownCourse } from "./films.ts";
import { account, sql } from "./people.ts";

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

/**
 * An academy of its own: lessons start with the first payment, an enrollment manager and an admin, one
 * course of three films, one question for who joins.
 */
export async function payFirstAcademy() {
  const slug = `pay-first-${randomUUID().slice(0, 8)}`;
  const [{ id }] = await sql<[{ id: string }]>`
    insert into company_settings (company_name, slug, host, time_zone, settings)
    select 'Pay First Academy', ${slug}, ${`${slug}.localhost`}, time_zone,
      settings || '{"access_starts": "first_payment", "bank_details": "IBAN ES91 2100 0418"}'
    from company_settings where host = 'localhost' returning id`;
  await sql`
    insert into questionnaires (company_id, version, questions, published_at)
    values (${id}, 1, ${sql.json([question])}, now())`;
  const course = await ownCourse(id);
  await upload(id, "first-sale.mp4");
  const office = await staff(id, "Ines Office", "enrollment_manager");
  const admin = await staff(id, "Ada Admin", "admin");
  return { office, admin, film: course.recordings[0] };
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
