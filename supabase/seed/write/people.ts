import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { companies, type DemoStudent, demoPassword, staff, students } from "../content.ts";
import { daysAgo, idOf, inParallel, type Target } from "./target.ts";

const withAccount = students.filter((one) => one.account !== "invited");

export async function writeCompanies(sql: Sql) {
  for (const one of companies) {
    await sql`
      insert into company_settings (id, company_name, slug, host, primary_color, secondary_color, time_zone, default_currency, created_at)
      values (${idOf("company", one.key)}, ${one.name}, ${one.slug}, ${one.host}, ${one.primaryColor}, ${one.secondaryColor},
        ${one.timeZone}, ${one.currency}, ${daysAgo(400)})`;
    const said = {
      tagline: one.tagline,
      bank_details: one.bankDetails,
      invoice_footer: one.invoiceFooter,
      office_email: one.officeEmail,
    };
    await sql`
      update company_settings set settings = settings || ${sql.json(said)}
      where id = ${idOf("company", one.key)}`;
  }
}

/** Accounts with the demo password, people, student records and open invitations. */
export async function writePeople({ sql, api, secretKey }: Target) {
  const accounts = [...staff, ...withAccount];
  await inParallel(accounts, 4, (person) =>
    createAccount(api, secretKey, idOf("user", person.key), person.email),
  );
  await sql`insert into users ${sql(
    accounts.map((person) => ({
      id: idOf("user", person.key),
      company_id: idOf("company", person.company),
      email: person.email,
      full_name: person.fullName,
      phone_number: person.phone,
      time_zone: person.timeZone,
      role: "role" in person ? person.role : "student",
      created_at: daysAgo("role" in person ? 390 : person.enrolledDaysAgo),
    })),
  )}`;
  await sql`insert into students ${sql(students.map(studentRow))}`;
  await writeInvitations(sql);
}

function studentRow(one: DemoStudent, index: number) {
  return {
    id: idOf("student", one.key),
    company_id: idOf("company", one.company),
    user_id: one.account === "invited" ? null : idOf("user", one.key),
    mentor_id: idOf("user", one.mentor),
    student_number: index + 1,
    full_name: one.fullName,
    company_name: one.companyName,
    email: one.email,
    phone_number: one.phone,
    created_at: daysAgo(one.enrolledDaysAgo),
  };
}

/** An account with the demo password, through the API as the app makes them. */
export async function createAccount(api: string, secretKey: string, id: string, email: string) {
  const response = await fetch(`${api}/auth/v1/admin/users`, {
    method: "POST",
    headers: {
      apikey: secretKey,
      authorization: `Bearer ${secretKey}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ id, email, password: demoPassword, email_confirm: true }),
  });
  if (!response.ok) throw new Error(`No account for ${email}: ${await response.text()}`);
}

async function writeInvitations(sql: Sql) {
  const invited = students.filter((one) => one.account === "invited");
  const managers = new Map(
    staff.filter((one) => one.role === "enrollment_manager").map((one) => [one.company, one.key]),
  );
  const rows = invited.map((one) => ({
    company_id: idOf("company", one.company),
    student_id: idOf("student", one.key),
    email: one.email,
    full_name: one.fullName,
    role: "student",
    token_hash: createHash("sha256").update(randomBytes(32)).digest("hex"),
    created_by: idOf("user", managers.get(one.company) ?? ""),
    created_at: daysAgo(one.enrolledDaysAgo),
    last_sent_at: daysAgo(one.enrolledDaysAgo),
    expires_at: daysAgo(one.enrolledDaysAgo - 7),
  }));
  if (rows.length > 0) await sql`insert into invitations ${sql(rows)}`;
}

/** What staff wrote about the demo student. */
export async function writeNotes(sql: Sql) {
  const note = (by: string, days: number, body: string, contact: string | null) => ({
    company_id: idOf("company", "tradewind"),
    student_id: idOf("student", "amara"),
    written_by: idOf("user", by),
    created_at: daysAgo(days),
    body,
    contact,
  });
  await sql`insert into student_notes ${sql([
    note(
      "enrollment",
      23,
      "Wants to open the store before Christmas. Call after 18:00.",
      "reached",
    ),
    note("jonas", 6, "Strong on products, weak on numbers: look at margins first.", null),
    note("enrollment", 4, "", "no_answer"),
  ])}`;
}

/** Holds and deactivations come last: before them, everybody could still work. */
export async function writeAccess(sql: Sql) {
  for (const one of students) {
    if (one.hold) {
      await sql`
        insert into access_holds (company_id, student_id, kind, reason, placed_by, placed_at)
        values (${idOf("company", one.company)}, ${idOf("student", one.key)}, ${one.hold.kind}, ${one.hold.reason},
          ${idOf("user", one.company === "tradewind" ? "admin" : "nl-admin")}, ${daysAgo(one.hold.placedDaysAgo)})`;
    }
    if (one.account === "deactivated") {
      await sql`update users set is_active = false where id = ${idOf("user", one.key)}`;
    }
  }
}
