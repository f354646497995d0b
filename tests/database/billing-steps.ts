import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { call, itIs, line, runDay } from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { company, course, person, student } from "./people.ts";

/*
 * Random steps on one student's money. Each step knows by how much it changes what the student owes in all, in the
 * smallest units of the currency: the books are compared with the sum of these after every step.
 */
export type Books = Awaited<ReturnType<typeof openBooks>>;

/** What a company can be like: where lessons begin, in which currency it bills, with which tax. */
export const terms = fc.record({
  starts: fc.constantFrom("sign_up", "first_payment", "full_payment"),
  currency: fc.constantFrom("EUR", "JPY", "KWD"),
  tax: fc.constantFrom(0, 21, 7.7),
  isInclusive: fc.boolean(),
});
type Terms = typeof terms extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const decimals: Record<string, number> = { EUR: 2, JPY: 0, KWD: 3 };

export async function openBooks(db: Database, { starts, currency, tax, isInclusive }: Terms) {
  const id = await company(db.sql, {
    grace_days: 10,
    access_starts: starts,
    tax_percent: tax,
    tax_inclusive: isInclusive,
  });
  const { id: path } = await course(db.sql, id);
  const [admin, otherAdmin, amara] = await Promise.all([
    person(db.sql, id, "admin"),
    person(db.sql, id, "superadmin"),
    student(db.sql, id, { course: path }),
  ]);
  const opening = { starts, currency, issues: [] as Map<string, boolean>[], datedBackTo: Infinity };
  return { db, id, admin, otherAdmin, amara, day: 0, owed: 0, log: [] as string[], ...opening };
}

/** What counts for the beginning of lessons, by the id of the invoice: whether it is paid. Given up or given away does not. */
async function standing({ db, amara }: Books) {
  const rows = await db.sql<{ id: string; is_paid: boolean }[]>`
    select id, status = 'paid' as is_paid from invoices
    where student_id = ${amara.id} and (status = 'issued' or status = 'paid' and (settled > 0 or amount = 0))`;
  return new Map(rows.map((row) => [row.id, row.is_paid]));
}

/** Every invoice with a number, whether it counts and is paid. */
async function issuedUntilNow(books: Books) {
  const counted = await standing(books);
  return new Map(
    (await invoices(books))
      .filter(({ status }) => status !== "draft")
      .map(({ id }) => [id, counted.get(id) ?? false]),
  );
}

/** Whether money, not only a credit note, covers one of the instalments as they are planned now. */
async function hasPaidFirst({ db, amara }: Books) {
  const covered = await db.sql`
    select from payment_allocations a
    join installment_plans i on i.id = a.instalment_id and i.superseded_at is null
    join invoices v on v.id = i.invoice_id and v.status <> 'void'
    where i.student_id = ${amara.id} group by i.id
    having sum(a.amount) = i.amount and sum(a.amount) filter (where a.credit_note_id is null) > 0`;
  return covered.length > 0;
}

/**
 * Whether lessons wait for a payment. The first begins them for good; with full payment they began before an issue that
 * found all until then paid, as long as it is.
 */
export async function isAwaited(books: Books) {
  const now = await standing(books);
  if (books.starts === "sign_up" || ![...now.values()].includes(false)) return false;
  if (books.starts === "first_payment") return !(await hasPaidFirst(books));
  return !books.issues.some((then) => {
    const counted = [...then].filter(([id]) => now.has(id));
    return counted.length > 0 && counted.every(([id, wasPaid]) => wasPaid && now.get(id));
  });
}

/** The calendar day so many days after the books were opened. */
export const dayOf = (n: number) => new Date(Date.UTC(2027, 10, 20 + n)).toISOString().slice(0, 10);

/** An amount in the smallest units of the currency of the books, and back. */
export const units = ({ currency }: Books, amount: string | undefined) =>
  Math.round(Number(amount ?? 0) * 10 ** (decimals[currency] ?? 2));
const amountOf = ({ currency }: Books, count: number) =>
  (count / 10 ** (decimals[currency] ?? 2)).toFixed(decimals[currency]);

async function invoices({ db, amara }: Books) {
  return db.sql<{ id: string; amount: string; open: string; status: string }[]>`
    select id, amount::text, (amount - settled - credited)::text as open, status from invoices
    where student_id = ${amara.id} order by created_at, id`;
}

/** What came, and whether its reference is free again: every payment under it was taken back. */
async function payments({ db, amara }: Books) {
  return db.sql<{ id: string; amount: string; reference: string; is_free: boolean }[]>`
    select id, amount::text, reference, not exists (
      select from payments o where o.reference = payments.reference
      and not exists (select from refunds r where r.payment_id = o.id and r.kind = 'reversal')
    ) as is_free
    from payments where student_id = ${amara.id} order by recorded_at, id`;
}

/** Mostly an invoice on which something can be done, at times any. */
async function target(books: Books, { b, c }: Numbers) {
  const all = await invoices(books);
  const issued = all.filter((one) => one.status === "issued");
  return pick(c % 5 === 0 || issued.length === 0 ? all : issued, b);
}

const pick = <T>(from: readonly T[], n: number) => from[n % Math.max(from.length, 1)];
const as = (books: Books, name: string, args: Record<string, unknown>, who: string = books.admin) =>
  call(books.db, who, name, args);

type Numbers = { a: number; b: number; c: number };
type Step = (books: Books, numbers: Numbers) => Promise<number | undefined>;

const transfer = (books: Books, amount: number, reference: string, invoice: string | null) => ({
  student: books.amara.id,
  amount: amountOf(books, amount),
  currency: books.currency,
  method: "bank_transfer",
  reference,
  received_on: dayOf(books.day),
  invoice,
});

/** Random cuts of a total, each with a later day. */
function parts(books: Books, total: number, { a, b }: Numbers, from: number) {
  const count = Math.min(1 + (a % 4), total);
  const first = count > 1 ? 1 + (b % (total - count + 1)) : total;
  const rest = Math.floor((total - first) / Math.max(count - 1, 1));
  return Array.from({ length: count }, (_, n) => ({
    due_date: dayOf(from + 30 * n),
    amount: amountOf(books, n === 0 ? total - rest * (count - 1) : rest),
  })).filter((part) => Number(part.amount) !== 0);
}

/** Takes a payment back; returns how much of it was left. */
async function reverse(books: Books, payment: string) {
  const refund = await as(books, "reverse_payment", { payment, reason: "It bounced" });
  const [row] = await books.db.sql`select amount::text from refunds where id = ${refund}`;
  return units(books, row?.amount);
}

export const steps: Record<string, Step> = {
  async issue(books, { a, b, c }) {
    const typed = line(amountOf(books, a % 40_000), {
      currency: books.currency,
      discount_percent: b % 5 === 0 ? String(c % 101) : undefined,
      plan: { count: 1 + (b % 7), cadence: "monthly", first_due: dayOf(books.day - 15 + (c % 50)) },
    });
    const id = await as(books, "draft_invoice", {
      draft: { student_id: books.amara.id, ...typed },
    });
    const before = await issuedUntilNow(books);
    await as(books, "issue_invoice", { invoice: id });
    books.issues.push(before);
    return units(books, (await invoices(books)).find((one) => one.id === id)?.amount);
  },
  async pay(books, numbers) {
    const amount = numbers.a % 30_000;
    const invoice = numbers.c % 3 === 0 ? null : ((await target(books, numbers))?.id ?? null);
    await as(books, "record_payment", transfer(books, amount, randomUUID(), invoice));
    return -amount;
  },
  async payAllOfIt(books, numbers) {
    const one = await target(books, numbers);
    const amount = units(books, one?.open) + (numbers.a % 2) * 777;
    await as(books, "record_payment", transfer(books, amount, randomUUID(), one?.id ?? null));
    return -amount;
  },
  /** Recorded days after it came: what was owed in between was less. */
  async payLate(books, numbers) {
    const amount = 1 + (numbers.a % 30_000);
    const came = books.day - (numbers.b % 60);
    await as(books, "record_payment", {
      ...transfer(books, amount, randomUUID(), null),
      received_on: dayOf(came),
    });
    books.datedBackTo = Math.min(books.datedBackTo, came);
    return -amount;
  },
  async payTwice(books, { a, b }) {
    const transfers = (await payments(books)).filter(
      (one) => !one.reference.startsWith("pi_") && !one.is_free,
    );
    const known = pick(transfers, b)?.reference.toUpperCase() ?? "";
    await as(books, "record_payment", transfer(books, 1 + (a % 900), known, null));
    throw new Error("the same reference counted twice");
  },
  /** The bank sends again what had bounced, under the same reference. */
  async payAgain(books, { a, b }) {
    const transfers = (await payments(books)).filter((one) => !one.reference.startsWith("pi_"));
    const bounced = transfers.filter((one) => one.is_free);
    const again = pick(bounced.length > 0 ? bounced : transfers, b);
    const taken = again && !again.is_free ? await reverse(books, again.id) : 0;
    const amount = 1 + (a % 900);
    await as(books, "record_payment", transfer(books, amount, again?.reference ?? "", null));
    return taken - amount;
  },
  async claimAndDecide(books, numbers) {
    const amount = numbers.a % 20_000;
    const isRefused = numbers.b % 3 === 0;
    const { claim_id } = await as(
      books,
      "record_payment",
      transfer(books, amount, randomUUID(), (await target(books, numbers))?.id ?? null),
      await manager(books),
    );
    if (isRefused) await as(books, "refuse_claim", { claim: claim_id, reason: "Nothing came" });
    else await as(books, "approve_claim", { claim: claim_id });
    return isRefused ? 0 : -amount;
  },
  async refund(books, { a, b }) {
    const payment = pick(await payments(books), b)?.id ?? randomUUID();
    const amount = a % 15_000;
    await as(books, "refund_payment", {
      payment,
      amount: amountOf(books, amount),
      method: "cash",
      reference: null,
      reason: "Paid too much",
    });
    return amount;
  },
  async reverse(books, { b }) {
    return reverse(books, pick(await payments(books), b)?.id ?? randomUUID());
  },
  async credit(books, numbers) {
    const amount = numbers.a % 15_000;
    const invoice = (await target(books, numbers))?.id ?? randomUUID();
    await as(books, "credit_invoice", {
      invoice,
      amount: amountOf(books, amount),
      reason: "Late start",
    });
    return -amount;
  },
  async void(books, { a, b, c }) {
    const all = await invoices(books);
    const untouched = all.filter((one) => one.status === "issued" && one.open === one.amount);
    const one = pick(c % 3 === 0 ? all : untouched, b);
    const name = a % 2 === 0 ? "void_invoice" : "replace_invoice";
    await as(books, name, { invoice: one?.id ?? randomUUID(), reason: "Wrong course" });
    return -units(books, one?.amount);
  },
  async writeOff(books, numbers) {
    const one = await target(books, numbers);
    await as(books, "write_off_invoice", { invoice: one?.id ?? randomUUID(), reason: "Dissolved" });
    return -units(books, one?.open);
  },
  async reschedule(books, numbers) {
    const one = await target(books, numbers);
    await as(books, "reschedule_invoice", {
      invoice: one?.id ?? randomUUID(),
      instalments: parts(
        books,
        units(books, one?.open ?? "1"),
        numbers,
        books.day + (numbers.c % 40),
      ),
      reason: "Agreed by phone",
    });
    return 0;
  },
  async useCredit(books, numbers) {
    await as(books, "use_credit", { invoice: (await target(books, numbers))?.id ?? randomUUID() });
    return 0;
  },
  async stripe(books, { a, b, c }) {
    const amount = 1 + (a % 20_000);
    const back = 1 + (b % amount);
    const end = c % 2 === 0 ? "succeeded" : "failed";
    const intent = `pi_${randomUUID()}`;
    const refund = { id: `re_${randomUUID()}`, payment_intent: intent, amount: back };
    const events = [
      paid(books, intent, amount, (await target(books, { a, b, c }))?.id),
      event("refund.created", { ...refund, status: "pending" }),
      event("refund.updated", { ...refund, status: end }),
    ];
    // In any order, and some of them again.
    for (const n of [a, b, c, 0, 1, 2])
      await as(books, "receive_stripe_event", { event: events[n % 3] }, "service_role");
    return end === "succeeded" ? back - amount : -amount;
  },
  async dispute(books, { a, b, c }) {
    const amount = 1 + (a % 20_000);
    const isLost = c % 2 === 0;
    const intent = `pi_${randomUUID()}`;
    const dispute = { id: `dp_${randomUUID()}`, payment_intent: intent };
    const events = [
      paid(books, intent, amount, (await target(books, { a, b, c }))?.id),
      event("charge.dispute.created", { ...dispute, status: "needs_response" }),
      event("charge.dispute.closed", { ...dispute, status: isLost ? "lost" : "won" }),
    ];
    for (const n of [a, b, c, 0, 1, 2])
      await as(books, "receive_stripe_event", { event: events[n % 3] }, "service_role");
    return isLost ? 0 : -amount;
  },
  async promise(books, { a }) {
    const promised_on = dayOf(books.day + (a % 95));
    await as(books, "promise_payment", { student: books.amara.id, promised_on });
    return 0;
  },
  async daysPass(books, { a, b }) {
    books.day += 1 + (a % 35);
    await itIs(books.db, dayOf(books.day));
    for (let n = 0; n <= b % 2; n++) await runDay({ ...books } as never);
    return 0;
  },
};

const event = (type: string, object: Record<string, unknown>) => ({
  id: `evt_${randomUUID()}`,
  type,
  data: { object },
});

/** A card payment of the student has arrived. */
const paid = (books: Books, intent: string, amount: number, invoice_id: string | undefined) =>
  event("payment_intent.succeeded", {
    id: intent,
    amount_received: amount,
    currency: books.currency.toLowerCase(),
    created: Date.parse(`${dayOf(books.day)}T12:00Z`) / 1000,
    metadata: { company_id: books.id, student_id: books.amara.id, invoice_id },
  });

const managers = new WeakMap<Books, string>();
async function manager(books: Books) {
  const known = managers.get(books) ?? (await person(books.db.sql, books.id, "enrollment_manager"));
  managers.set(books, known);
  return known;
}

/** What a step may be answered with besides success. Anything else is a bug. */
const refusals = new Set([
  "amount_is_not_positive",
  "invoice_not_found",
  "payment_not_found",
  "invoice_takes_no_payment",
  "invoice_is_not_open",
  "paid_invoices_are_not_voided",
  "credit_exceeds_the_invoice",
  "refund_exceeds_the_payment",
  "payment_is_paid_back",
  "refund_was_just_made",
  "credit_was_just_given",
  "reference_is_recorded_once",
  "payment_names_its_reference",
  "nothing_to_promise",
  "promise_is_too_far",
  "instalments_are_too_small",
  "instalments_are_one_to_sixty",
]);

const number = fc.nat(10 ** 6);
export const walk = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(steps), "issue", "issue", "pay", "void", "daysPass"),
    numbers: fc.record({ a: number, b: number, c: number }),
  }),
  { minLength: 10, maxLength: 24, size: "max" },
);

/** Takes a step. What a written-off invoice owed comes back when somebody pays on it. */
export async function take(books: Books, name: string, numbers: Numbers) {
  const before = await givenUp(books);
  try {
    books.owed += (await (steps[name] as Step)(books, numbers)) ?? 0;
    books.owed += name === "writeOff" ? 0 : before - (await givenUp(books));
    books.log.push(name);
  } catch (error) {
    const constraint = (error as { constraint_name?: string }).constraint_name;
    const answer = constraint || (error as Error).message;
    if (!refusals.has(answer)) throw error;
    books.log.push(`${name}: ${answer}`);
  }
}

async function givenUp(books: Books) {
  const { db, amara } = books;
  const [row] = await db.sql`
    select coalesce(sum(amount), 0)::text as amount from write_offs where student_id = ${amara.id} and taken_back_on is null`;
  return units(books, row?.amount);
}
