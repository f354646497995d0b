import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReservedSql, Sql } from "postgres";
import { companies, type DemoInvoice, invoices, mediaFolder, staff, students } from "../content.ts";
import { itWas, onOtherDays } from "./billing-clock.ts";
import { type Bill, draftInvoice, issueInvoice, proofPath, takeStep } from "./billing-steps.ts";
import { idOf, type Storage } from "./target.ts";

type Event = { ago: number; zone: string; run: (sql: ReservedSql) => Promise<unknown> };

/** For so many days the daily job has run: reminders, holds and their ends. */
const billedDays = 120;

/** Invoices with all that happened to them, day by day, as the office and the students did it. */
export async function writeBilling(sql: Sql, storage: Storage) {
  await storeProofs(sql, storage);
  const one = await sql.reserve();
  try {
    await onOtherDays(one, () => live(one));
  } finally {
    one.release();
  }
}

async function live(sql: ReservedSql) {
  const events = invoices.map(located).flatMap(eventsOf);
  const first = Math.max(...events.map(({ ago }) => ago));
  for (let ago = first; ago >= 0; ago -= 1) {
    const today = events.filter((event) => event.ago === ago);
    if (today.length > 0 || ago <= billedDays) await day(sql, ago, today);
  }
}

async function day(sql: ReservedSql, ago: number, events: Event[]) {
  for (const { key, timeZone } of companies) {
    await sql`begin`;
    await itWas(sql, ago, timeZone);
    for (const event of events.filter(({ zone }) => zone === timeZone)) await event.run(sql);
    if (ago <= billedDays) await sql`select private.run_billing_day(${idOf("company", key)})`;
    await sql`commit`;
  }
}

function located(invoice: DemoInvoice): Bill {
  const company = companies.find(({ key }) => key === (invoice.company ?? "tradewind"));
  const of = (role: string) =>
    staff.find((one) => one.company === company?.key && one.role === role)?.key ?? "";
  const at = {
    company: idOf("company", company?.key ?? ""),
    zone: company?.timeZone ?? "UTC",
    admin: idOf("user", of("admin")),
    enrollment: idOf("user", of("enrollment_manager")),
    user: idOf("user", invoice.student),
  };
  return { ...invoice, at };
}

function eventsOf(bill: Bill): Event[] {
  const { zone } = bill.at;
  const issued = bill.issuedAgo;
  return [
    { ago: bill.draftedAgo, zone, run: (sql) => draftInvoice(sql, bill) },
    ...(issued === undefined
      ? []
      : [{ ago: issued, zone, run: (sql: ReservedSql) => issueInvoice(sql, bill) }]),
    ...(bill.steps ?? []).flatMap((step) =>
      takeStep(bill, step).map(({ ago, run }) => ({ ago, zone, run })),
    ),
  ];
}

/** The pictures students sent, uploaded and checked as the server would. */
async function storeProofs(sql: Sql, storage: Storage) {
  for (const { student, steps = [], at } of invoices.map(located)) {
    for (const step of steps) {
      if (step.do !== "claim" || !students.some(({ key }) => key === student)) continue;
      const file = `work/${step.proof}`;
      const bytes = readFileSync(path.join(mediaFolder, file));
      const name = proofPath(at.company, student, step.key);
      await storage("payment-proofs", name, file, "image/png");
      await sql`
        select private.register_proof(${at.user}, ${idOf("student", student)}, ${name}, 'image/png', ${bytes.length},
          ${createHash("sha256").update(bytes).digest("hex")})`;
    }
  }
}
