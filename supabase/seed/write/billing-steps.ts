import type { ReservedSql } from "postgres";
import type { DemoInstalment, DemoInvoice, DemoStep } from "../content.ts";
import { actAs } from "./billing-clock.ts";
import { idOf } from "./target.ts";

type Place = { company: string; zone: string; admin: string; enrollment: string; user: string };
/** An invoice of the demo academy and the people who deal with it, by their ids. */
export type Bill = DemoInvoice & { at: Place };
type Step = { ago: number; run: (sql: ReservedSql) => Promise<unknown> };

const invoiceId = (key: string) => idOf("invoice", key);

/** Drafts an invoice, or the one that takes another's place. */
export async function draftInvoice(sql: ReservedSql, bill: Bill) {
  const id = invoiceId(bill.key);
  const draft = sql.json({
    student_id: idOf("student", bill.student),
    course_id: bill.course ? idOf("course", bill.course) : null,
    currency: bill.currency ?? "EUR",
    items: bill.lines.map(([description, unit_price]) => ({ description, unit_price })),
    discount_percent: bill.discountPercent ?? null,
    discount_reason: bill.discountReason ?? null,
    notes: bill.notes ?? null,
    instalments: await planned(sql, bill, bill.instalments),
  });
  if (!bill.replaces) {
    await actAs(sql, bill.at.enrollment, id);
    return sql`select private.draft_invoice(${draft})`;
  }
  await actAs(sql, bill.at.admin, id);
  const { key, reason } = bill.replaces;
  await sql`select private.replace_invoice(${invoiceId(key)}, ${reason})`;
  return sql`select private.update_draft(${id}, ${draft})`;
}

/** Gives it its number. */
export async function issueInvoice(sql: ReservedSql, bill: Bill) {
  await actAs(sql, bill.at.enrollment);
  return sql`select private.issue_invoice(${invoiceId(bill.key)})`;
}

/** What one step of an invoice's story does, and when; a claim and its answer are two. */
export function takeStep(bill: Bill, step: DemoStep): Step[] {
  if (step.do === "claim") return claimSteps(bill, step);
  if (step.do === "record") {
    const record: Step = { ago: step.ago, run: (sql) => pay(sql, bill, step) };
    return step.approvedAgo === undefined
      ? [record]
      : [record, approval(bill, step.key, step.approvedAgo)];
  }
  return [{ ago: step.ago, run: (sql) => act(sql, bill, step) }];
}

function claimSteps(bill: Bill, step: Extract<DemoStep, { do: "claim" }>): Step[] {
  const steps: Step[] = [{ ago: step.ago, run: (sql) => claim(sql, bill, step) }];
  if ("refusedAgo" in step)
    steps.push({
      ago: step.refusedAgo,
      run: async (sql) => {
        await actAs(sql, bill.at.admin);
        await sql`select private.refuse_claim(${idOf("claim", step.key)}, ${step.reason})`;
      },
    });
  else if (step.approvedAgo !== undefined) steps.push(approval(bill, step.key, step.approvedAgo));
  return steps;
}

function approval(bill: Bill, key: string, ago: number): Step {
  return {
    ago,
    run: async (sql) => {
      await actAs(sql, bill.at.admin);
      await sql`select private.approve_claim(${idOf("claim", key)}, null, null, null)`;
    },
  };
}

async function claim(sql: ReservedSql, bill: Bill, step: Extract<DemoStep, { do: "claim" }>) {
  await actAs(sql, bill.at.user, idOf("claim", step.key));
  await sql`
    select private.claim_payment(${step.amount}, ${bill.currency ?? "EUR"}, 'bank_transfer', ${reference(bill, step.ago)},
      current_setting('seed.today')::date, ${proofPath(bill.at.company, bill.student, step.key)}, ${invoiceId(bill.key)}, null, null)`;
}

async function pay(
  sql: ReservedSql,
  bill: Bill,
  step: Extract<DemoStep, { do: "pay" | "record" }>,
) {
  const isRecord = step.do === "record";
  await actAs(
    sql,
    isRecord ? bill.at.enrollment : bill.at.admin,
    isRecord ? idOf("claim", step.key) : "",
  );
  const method = (step.do === "pay" && step.method) || "bank_transfer";
  await sql`
    select private.record_payment(${idOf("student", bill.student)}, ${step.amount}, ${bill.currency ?? "EUR"}, ${method},
      ${reference(bill, step.ago)}, current_setting('seed.today')::date, ${invoiceId(bill.key)}, null, null, null)`;
}

async function act(
  sql: ReservedSql,
  bill: Bill,
  step: Exclude<DemoStep, { do: "claim" | "record" }>,
) {
  const invoice = invoiceId(bill.key);
  const student = idOf("student", bill.student);
  if (step.do === "pay") return pay(sql, bill, step);
  await actAs(sql, bill.at.admin);
  switch (step.do) {
    case "reschedule":
      return sql`select private.reschedule_invoice(${invoice}, ${sql.json(await planned(sql, bill, step.instalments))}, ${step.reason})`;
    case "promise":
      return sql`select private.promise_payment(${student}, ((now() at time zone ${bill.at.zone})::date - ${step.until}::int), ${step.note})`;
    case "credit":
      return sql`select private.credit_invoice(${invoice}, ${step.amount}, ${step.reason})`;
    case "void":
      return sql`select private.void_invoice(${invoice}, ${step.reason})`;
    case "write-off":
      return sql`select private.write_off_invoice(${invoice}, ${step.reason})`;
    case "refund":
      return sql`
        select private.refund_payment(${await lastPayment(sql, student)}, ${step.amount}, 'bank_transfer', ${reference(bill, step.ago)}, ${step.reason})`;
    case "reverse":
      return sql`select private.reverse_payment(${await lastPayment(sql, student)}, ${step.reason})`;
  }
}

async function lastPayment(sql: ReservedSql, student: string) {
  const [row] = await sql<[{ id: string }]>`
    select id from payments where student_id = ${student} order by received_on desc, recorded_at desc limit 1`;
  return row.id;
}

/** A schedule in days of the calendar. */
async function planned(sql: ReservedSql, { at }: Bill, instalments: DemoInstalment[]) {
  const days = await sql<{ due_date: string }[]>`
    select ((now() at time zone ${at.zone})::date - ago)::text as due_date
    from unnest(${instalments.map(([ago]) => ago)}::int[]) with ordinality t (ago, n) order by n`;
  return instalments.map(([, amount], n) => ({ due_date: days[n]?.due_date ?? "", amount }));
}

function reference(bill: Bill, ago: number) {
  return `TRF ${bill.student.toUpperCase()} ${bill.key.length}${400 - ago}`;
}

/** Where the proof of a claim lies. */
export function proofPath(company: string, student: string, key: string) {
  return `${company}/${idOf("student", student)}/${idOf("proof", key)}.png`;
}
