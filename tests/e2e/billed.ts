import { randomUUID } from "node:crypto";
import { sql, studentAccount } from "./people.ts";

type Part = { due_date: string; amount: string };

/** A student nobody knows with an issued invoice; made by the demo academy's enrollment manager. */
export async function billed(parts: Part[]) {
  const name = `Billed ${randomUUID().slice(0, 8)}`;
  const student = await studentAccount({ name, zone: "Europe/Madrid" });
  const total = parts.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(2);
  const draft = {
    student_id: student.studentId,
    currency: "EUR",
    items: [{ description: "One-to-one month", unit_price: total }],
    instalments: parts,
  };
  const invoice = await sql.begin(async (tx) => {
    await actAs(tx, "enrollment@demo.test");
    const [row] = await tx<[{ id: string }]>`select private.draft_invoice(${tx.json(draft)}) as id`;
    await tx`select private.issue_invoice(${row.id})`;
    return row.id;
  });
  return { ...student, name, invoice, path: `/admin/invoices/${invoice}` };
}

/** Does what follows in a transaction as somebody of the demo academy. */
export async function actAs(
  tx: typeof sql | Parameters<Parameters<typeof sql.begin>[1]>[0],
  email: string,
) {
  await tx`
    select set_config('request.jwt.claims', json_build_object('sub', id, 'role', 'authenticated')::text, true)
    from users where email = ${email}`;
}

/** A day from today on, or before it. */
export const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
