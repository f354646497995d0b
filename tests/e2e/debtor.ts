import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import type { TransactionSql } from "postgres";
import { ownStudent, sql } from "./people.ts";

/** Runs SQL as the demo academy's admin: what the office would do on its pages. */
async function asAdmin<T>(run: (tx: TransactionSql) => Promise<T>, email = "admin@demo.test") {
  return sql.begin(async (tx) => {
    const [admin] = await tx`select id from users where email = ${email}`;
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: admin?.id })}, true)`;
    return run(tx);
  });
}

type Plan = { price: string; count: number; daysAgo: number; currency?: string };

/** A student with a course and an issued invoice whose first instalment was due days ago; the day's billing has run. */
export async function debtor(browser: Browser, baseURL: string, plan: Plan) {
  const own = await ownStudent(browser, baseURL, ["three-prices"]);
  const [student] = await sql`select id, company_id from students where full_name = ${own.name}`;
  const id = String(student?.id);
  const invoice = await bill(id, plan);
  await sql`select private.run_billing_day(${String(student?.company_id)})`;
  return { ...own, id, invoice };
}

/** Issues an invoice to a student, as an admin. Returns its number. */
export async function bill(student: string, { price, count, daysAgo, currency = "EUR" }: Plan) {
  return asAdmin(async (tx) => {
    const [day] =
      await tx`select (private.today(company_id) - ${daysAgo}::integer)::text as first from students where id = ${student}`;
    const draft = {
      student_id: student,
      currency,
      items: [{ description: "Coaching", unit_price: price }],
      plan: { count, first_due: day?.first },
    };
    const [made] = await tx`select private.draft_invoice(${tx.json(draft)}) as id`;
    const [issued] =
      await tx`select private.issue_invoice(${String(made?.id)}) ->> 'number' as number`;
    return String(issued?.number);
  });
}

/** The smallest picture there is, and a file that only says it is one. */
export const picture = {
  name: "transfer.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};
export const noPicture = { ...picture, name: "fake.png", buffer: Buffer.from("<script>alert(1)") };

/** A reference no other payment has. */
export const reference = () => `TRX ${randomUUID()}`;
