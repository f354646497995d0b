import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  academy,
  billingDatabase,
  call,
  claim,
  creditOf,
  draft,
  invoiceOf,
  issue,
  line,
  pay,
  proof,
  schedule,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
});

const three = { plan: { count: 3, cadence: "monthly", first_due: "2026-03-31" } };
const toldTo = async (user: string) =>
  (
    await db.sql`select type from notifications where user_id = ${user} order by created_at, type`
  ).map((row) => row.type);

test("a payment goes to the oldest instalments, or to the chosen one first; the surplus waits as credit", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const last =
    await db.sql`select id from installment_plans where invoice_id = ${id} order by due_date desc limit 1`;

  await pay(place, "40", { invoice: id, instalments: [last[0]?.id] });
  expect(await schedule(place, id)).toEqual([
    "2026-03-31 33.34 6.67",
    "2026-04-30 33.33 0.00",
    "2026-05-31 33.33 33.33",
  ]);
  await pay(place, "100", { invoice: id });
  expect(await invoiceOf(place, id)).toMatchObject({ status: "paid", settled: 100 });
  expect(await creditOf(place)).toBe(40);
});

test("surplus on one invoice pays what is already due on another", async () => {
  const place = await academy(db);
  const due = await issue(
    place,
    line("30", { plan: { count: 1, cadence: "monthly", first_due: "2026-03-01" } }),
  );
  const later = await issue(place, line("100", three));
  await pay(place, "120", { invoice: later });
  expect(await invoiceOf(place, due)).toMatchObject({ settled: 20 });
  expect(await creditOf(place)).toBe(0);
});

test("a student claims, another person approves, and everybody concerned is told", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const made = await claim(place, "33.34", { invoice: id });
  expect(await toldTo(place.enroll)).toEqual(["payment_to_approve"]);
  expect(await invoiceOf(place, id)).toMatchObject({ settled: 0 });
  await expect(call(db, place.amara.user, "approve_claim", { claim: made })).rejects.toThrow(
    "claim_not_found",
  );

  const { receipt_number } = await call(db, place.enroll, "approve_claim", { claim: made });
  expect(receipt_number).toBe("R-2026-000001");
  expect(await invoiceOf(place, id)).toMatchObject({ settled: 33.34 });
  expect(await toldTo(place.amara.user)).toEqual(["unlocked", "invoice_issued", "paid"]);
  await expect(call(db, place.admin, "approve_claim", { claim: made })).rejects.toThrow(
    "claim_is_decided",
  );
});

test("what an enrollment manager records waits for somebody else", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const record = {
    student: place.amara.id,
    amount: "50",
    currency: "EUR",
    method: "cash",
    reference: null,
    received_on: "2026-03-09",
    invoice: id,
  };
  const { claim_id } = await call(db, place.enroll, "record_payment", record);
  await expect(call(db, place.enroll, "approve_claim", { claim: claim_id })).rejects.toThrow(
    "nobody_approves_their_own_record",
  );
  await expect(
    db.sql`update payment_claims set state = 'approved', reviewed_by = recorded_by, reviewed_at = now() where id = ${claim_id}`,
  ).rejects.toThrow("nobody_approves_their_own_record");
  await expect(
    call(db, place.admin, "void_invoice", { invoice: id, reason: "Wrong" }),
  ).rejects.toThrow("payment_is_under_review");
  await call(db, place.admin, "approve_claim", { claim: claim_id, amount: "48.50" });
  const [payment] =
    await db.sql`select amount::float8 as amount, recorded_by, approved_by from payments where claim_id = ${claim_id}`;
  expect(payment).toEqual({ amount: 48.5, recorded_by: place.enroll, approved_by: place.admin });
});

test("where every payment is seen by two people, an admin's record waits, too", async () => {
  const place = await academy(db, { payment_approval: "always" });
  const { claim_id } = await pay(place, "50");
  await expect(call(db, place.admin, "approve_claim", { claim: claim_id })).rejects.toThrow(
    "nobody_approves_their_own_record",
  );
  await call(db, place.otherAdmin, "approve_claim", { claim: claim_id });
  expect(await creditOf(place)).toBe(50);
});

test("a refused claim changes nothing but tells the student why", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const made = await claim(place, "33.34", { invoice: id });
  await call(db, place.admin, "refuse_claim", { claim: made, reason: "No such transfer arrived" });
  expect(await invoiceOf(place, id)).toMatchObject({ settled: 0 });
  const [told] =
    await db.sql`select message from notifications where type = 'payment_refused' and user_id = ${place.amara.user}`;
  expect(told?.message).toBe("No such transfer arrived");
});

test("the same reference counts once, however it is spaced or cased", async () => {
  const place = await academy(db);
  await issue(place, line("100", three));
  await pay(place, "10", { reference: "SEPA 12-ab" });
  await expect(pay(place, "10", { reference: "sepa12-AB " })).rejects.toThrow(
    "reference_is_recorded_once",
  );
  await expect(claim(place, "10", { reference: "SEPA12-AB" })).rejects.toThrow(
    "reference_is_recorded_once",
  );
  await claim(place, "10", { reference: "SEPA 13" });
  await expect(claim(place, "10", { reference: "sepa13" })).rejects.toThrow("claim_is_made_once");
  await pay(place, "10", { reference: "SEPA 12-ab", method: "cheque" });
});

test.each([
  ["amount_is_not_positive", { amount: "0" }],
  ["amount_is_not_positive", { amount: "-1" }],
  ["amount_is_malformed", { amount: "NaN" }],
  ["amount_is_malformed", { amount: "Infinity" }],
  ["amount_has_too_many_decimals", { amount: "1.001" }],
  ["currency_is_unknown", { currency: "EURO" }],
  ["payment_in_another_currency", { currency: "USD" }],
  ["payment_is_in_the_future", { received_on: "2026-03-11" }],
  ["payment_names_its_reference", { reference: "  " }],
  ["payment_method_is_known", { method: "stripe" }],
  ["proof_not_found", { proof_path: "elsewhere.pdf" }],
  ["instalment_not_found", { instalments: [randomUUID()] }],
  ["invoice_not_found", { invoice: randomUUID() }],
])("a payment that cannot be is refused: %s", async (name, more) => {
  const place = await academy(db);
  const invoice = await issue(place, line("100", three));
  const asManager = "method" in more ? { by: "enroll" } : {};
  const record = () =>
    "by" in asManager
      ? call(db, place.enroll, "record_payment", {
          student: place.amara.id,
          amount: "5",
          currency: "EUR",
          reference: "A",
          received_on: "2026-03-01",
          ...more,
        })
      : pay(place, "5", { invoice, ...more });
  await expect(record()).rejects.toThrow(name);
  expect(await db.sql`select from payments where company_id = ${place.id}`).toHaveLength(0);
});

test("a student cannot claim with somebody else's proof, without one, or on another's invoice", async () => {
  const place = await academy(db);
  const other = await academy(db);
  const id = await issue(other, line("100"));
  const hidden = await draft(place, line("100"));
  await expect(claim(place, "5", { proof_path: await proof(other) })).rejects.toThrow(
    "proof_not_found",
  );
  await expect(claim(place, "5", { proof_path: null })).rejects.toThrow("proof_not_found");
  await expect(claim(place, "5", { invoice: id })).rejects.toThrow("invoice_not_found");
  await expect(claim(place, "5", { invoice: hidden })).rejects.toThrow("invoice_not_found");
  const path = await proof(place);
  await claim(place, "5", { proof_path: path });
  await expect(claim(place, "6", { proof_path: path })).rejects.toThrow("proof_is_claimed_once");
});

test("the office records with the proof it was given; one proof stands for one payment", async () => {
  const place = await academy(db);
  const bo = await student(db.sql, place.id, { name: "Bo Ng", course: place.path.id });
  const invoice = await issue(place, line("100"));
  const paper = await proof(place);
  await pay(place, "40", { invoice, proof_path: paper });

  const { payments } = (await call(db, place.enroll, "invoice_page", { invoice })) as {
    payments: { amount: string; proof: unknown }[];
  };
  expect(payments.map((one) => [one.amount, one.proof])).toEqual([
    ["40.00", { type: "application/pdf", size: 1000 }],
  ]);
  await expect(pay(place, "40", { invoice, proof_path: paper })).rejects.toThrow(
    "proof_is_claimed_once",
  );
  await expect(claim(place, "40", { proof_path: paper })).rejects.toThrow("proof_is_claimed_once");
  await expect(
    pay(place, "40", { invoice, proof_path: await proof({ ...place, amara: bo }) }),
  ).rejects.toThrow("proof_not_found");
});

test("an enrollment manager's proof lies beside the approval, which says where else the file was used", async () => {
  const place = await academy(db);
  await pay(place, "40", { proof_path: await proof(place) });
  const paper = await proof(place);
  const made = (await pay({ ...place, admin: place.enroll }, "60", { proof_path: paper })) as {
    claim_id: string;
  };
  const shown = (await call(db, place.admin, "claim_page", { claim: made.claim_id })) as {
    proof: { path: string };
    uses: { id: string | null; amount: string; state: string }[];
  };
  expect(shown.proof.path).toBe(paper);
  expect(shown.uses).toMatchObject([{ id: null, amount: "40.00", state: "recorded" }]);
  await call(db, place.admin, "approve_claim", { claim: made.claim_id });
  const [payment] = await db.sql`select proof_path from payments where claim_id = ${made.claim_id}`;
  expect(payment?.proof_path).toBe(paper);
});

test("proofs are registered only in the folder of a student one may act for", async () => {
  const place = await academy(db);
  const stranger = await student(db.sql, place.id);
  const path = `${place.id}/${place.amara.id}/a.pdf`;
  const register = (user: string, at: string) =>
    call(db, "service_role", "register_proof", {
      user,
      student: place.amara.id,
      path: at,
      type: "application/pdf",
      size: 10,
      sha256: "b".repeat(64),
    });
  await expect(register(stranger.user, path)).rejects.toThrow("student_not_found");
  await expect(register(place.mentor, path)).rejects.toThrow("student_not_found");
  await expect(register(place.amara.user, path)).rejects.toThrow("file_not_uploaded");
  await db.sql`insert into storage.objects (bucket_id, name) values ('payment-proofs', ${path})`;
  await register(place.enroll, path);
  await expect(register(place.amara.user, `${place.id}/${stranger.id}/a.pdf`)).rejects.toThrow(
    "file_not_uploaded",
  );
});

test("a refund takes credit first, then what was laid last, and never more than was paid", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const { payment_id } = await pay(place, "120", { invoice: id });
  const refund = (amount: string, by = place.admin) =>
    call(db, by, "refund_payment", {
      payment: payment_id,
      amount,
      method: "bank_transfer",
      reference: randomUUID(),
      reason: "Left the course",
    });

  await expect(refund("120.01")).rejects.toThrow("refund_exceeds_the_payment");
  await expect(refund("1", place.enroll)).rejects.toThrow("not_allowed");
  await refund("30");
  expect(await creditOf(place)).toBe(0);
  expect(await invoiceOf(place, id)).toMatchObject({ status: "issued", settled: 90 });
  expect(await schedule(place, id)).toEqual([
    "2026-03-31 33.34 33.34",
    "2026-04-30 33.33 33.33",
    "2026-05-31 33.33 23.33",
  ]);
  await refund("90");
  await expect(refund("0.01")).rejects.toThrow("refund_exceeds_the_payment");
  await call(db, place.admin, "void_invoice", { invoice: id, reason: "Left the course" });
});

test("a transfer that bounced is reversed: what it had paid is open again", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const { payment_id } = await pay(place, "100", { invoice: id });
  const reverse = () =>
    call(db, place.admin, "reverse_payment", {
      payment: payment_id,
      reason: "The transfer bounced",
    });
  await reverse();
  expect(await invoiceOf(place, id)).toMatchObject({ status: "issued", settled: 0, paid_on: null });
  await expect(reverse()).rejects.toThrow("payment_is_paid_back");
});

/** What the student was told since the invoice and the receipt, in order. */
const toldOfChanges = async (user: string) =>
  (
    await db.sql`
      select type, title, message, link from notifications
      where user_id = ${user} and type in ('payment_back', 'invoice_changed') order by created_at, title`
  ).map((row) => ({ ...row }));

test("the student is told of every step that takes money back or changes what they owe, once and without the office's words", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const [{ number, ...gone }, first] = [
    await invoiceOf(place, await issue(place, line("70"))),
    await invoiceOf(place, id),
  ];
  const { payment_id, receipt_number } = await pay(place, "40", { invoice: id });
  const { payment_id: bounced, receipt_number: second } = await pay(place, "10", { invoice: id });
  const reason = "Words for the office";
  const steps: [string, Record<string, unknown>][] = [
    ["refund_payment", { payment: payment_id, amount: "15", method: "cash", reference: null }],
    ["reverse_payment", { payment: bounced }],
    ["credit_invoice", { invoice: id, amount: "5" }],
    ["void_invoice", { invoice: gone.id }],
    [
      "reschedule_invoice",
      { invoice: id, instalments: [{ due_date: "2026-06-01", amount: "70" }] },
    ],
  ];
  for (const [name, args] of steps) await call(db, place.admin, name, { ...args, reason });
  const [note] = await db.sql`select number from credit_notes where invoice_id = ${id}`;
  const told = (type: string, title: string, message: string) => ({
    type,
    title,
    message,
    link: "/billing",
  });
  expect(await toldOfChanges(place.amara.user)).toEqual([
    told(
      "payment_back",
      "15.00 EUR was paid back to you",
      `Receipt ${receipt_number}. What it had paid is open again.`,
    ),
    told(
      "payment_back",
      "10.00 EUR of your payment was taken back",
      `Receipt ${second}. What it had paid is open again.`,
    ),
    told(
      "invoice_changed",
      `Invoice ${first.number} is reduced by 5.00 EUR`,
      `Credit note ${note?.number}.`,
    ),
    told("invoice_changed", `Invoice ${number} is void`, "There is nothing to pay on it."),
    told(
      "invoice_changed",
      `Invoice ${first.number} has new payment dates`,
      "The next payment is due on 1 June 2026.",
    ),
  ]);
});

test("money paid back out of the credit opens nothing, and the student reads so", async () => {
  const place = await academy(db);
  const { payment_id, receipt_number } = await pay(place, "40");
  const refund = { payment: payment_id, amount: "40", method: "cash", reference: null };
  await call(db, place.admin, "refund_payment", { ...refund, reason: "Left the course" });
  expect(await toldOfChanges(place.amara.user)).toMatchObject([
    { message: `Receipt ${receipt_number}.` },
  ]);
});

test("the statement ties with what is open, through every kind of step", async () => {
  const place = await academy(db);
  const id = await issue(place, line("100", three));
  const other = await issue(place, line("50"));
  const gone = await issue(place, line("70"));
  const { payment_id } = await pay(place, "60", { invoice: id });
  await call(db, place.admin, "void_invoice", { invoice: gone, reason: "Twice" });
  await call(db, place.admin, "write_off_invoice", { invoice: other, reason: "Too small" });
  await call(db, place.admin, "credit_invoice", {
    invoice: id,
    amount: "10",
    reason: "Late start",
  });
  await call(db, place.admin, "refund_payment", {
    payment: payment_id,
    amount: "5",
    method: "cash",
    reference: null,
    reason: "Paid too much",
  });
  const read = () =>
    call(db, place.amara.user, "student_statement", { student: place.amara.id, currency: "EUR" });
  expect(await read()).toMatchObject({ opening: "0.00", closing: "35.00", credit: "0.00" });
  await pay(place, "90", { invoice: other });
  expect(await read()).toMatchObject({ closing: "-5.00", credit: "40.00" });
  const later = await call(db, place.enroll, "student_statement", {
    student: place.amara.id,
    currency: "EUR",
    from: "2026-03-01",
  });
  expect(later).toMatchObject({ opening: "-150.00", closing: "-5.00" });
});
