import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  claim,
  draft,
  holdOf,
  invoiceOf,
  isOpen,
  issue,
  itIs,
  line,
  pay,
  proof,
  runDay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";

/* What a script with a student's token and a clumsy office tried, and what became of it. */
let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

test.each(["-infinity", "infinity", "0001-01-01", "1999-12-31"])(
  "money that came on %s is nobody's claim, record or approval",
  async (day) => {
    const place = await academy(db);
    await issue(place, line("100"));
    const { amara, admin } = place;
    const saying = (who: string, sql: string) => db.as(who, (tx) => tx.unsafe(`select ${sql}`));
    const refused = /payment_is_(in_the_future|too_long_ago)/;
    const what = "10, 'EUR', 'bank_transfer', 'A1'";
    await expect(
      saying(amara.user, `claim_payment(${what}, '${day}', '${await proof(place)}')`),
    ).rejects.toThrow(refused);
    await expect(saying(admin, `record_payment('${amara.id}', ${what}, '${day}')`)).rejects.toThrow(
      refused,
    );
    const waiting = await claim(place, "10");
    await expect(saying(admin, `approve_claim('${waiting}', 10, '${day}')`)).rejects.toThrow(
      refused,
    );
  },
);

test("who takes claims back and makes them again pauses the hold once", async () => {
  await itIs(db, "2026-03-10");
  const place = await academy(db, { grace_days: 10, claim_pause_days: 3 });
  await issue(place, line("100", { plan: { count: 1, first_due: "2026-02-01" } }));
  await runDay(place);
  expect(await holdOf(place)).not.toBeNull();
  const withdrawn = await claim(place, "100");
  expect(await holdOf(place)).toBeNull();
  await call(db, place.amara.user, "withdraw_claim", { claim: withdrawn });
  // A slip of the pen: the same day, a right one.
  await claim(place, "100");
  await runDay(place);
  expect(await holdOf(place)).toBeNull();
  await itIs(db, "2026-03-14");
  await runDay(place);
  expect(await holdOf(place)).not.toBeNull();
  await claim(place, "99");
  expect(await holdOf(place)).not.toBeNull();
  await itIs(db, "2026-03-10");
});

test("the same cash, refund or credit note twice within a minute counts once", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const cash = { method: "cash", reference: null, invoice };
  const { payment_id: payment } = await pay(place, "40", cash);
  await expect(pay(place, "40", cash)).rejects.toThrow("payment_was_just_recorded");
  await pay(place, "41", cash);
  const back = { payment, amount: "5", method: "cash", reference: null, reason: "Too much" };
  await call(db, place.admin, "refund_payment", back);
  await expect(call(db, place.admin, "refund_payment", back)).rejects.toThrow(
    "refund_was_just_made",
  );
  const credit = { invoice, amount: "5", reason: "Late start" };
  await call(db, place.admin, "credit_invoice", credit);
  await expect(call(db, place.admin, "credit_invoice", credit)).rejects.toThrow(
    "credit_was_just_given",
  );
  const atTheDesk = {
    student: place.amara.id,
    amount: "3",
    currency: "EUR",
    method: "cash",
    reference: null,
    received_on: "2026-01-01",
  };
  await call(db, place.enroll, "record_payment", atTheDesk);
  await expect(call(db, place.enroll, "record_payment", atTheDesk)).rejects.toThrow(
    "payment_was_just_recorded",
  );
});

test("the successor of an invoice keeps its currency, and says so", async () => {
  const place = await academy(db);
  const invoice = await issue(place, line("100"));
  const next = await call(db, place.admin, "replace_invoice", {
    invoice,
    reason: "Wrong currency",
  });
  await expect(
    call(db, place.enroll, "update_draft", {
      invoice: next,
      draft: line("100", { currency: "USD" }),
    }),
  ).rejects.toThrow("successor_keeps_its_currency");
});

test.each(["{}", '"x"', "null"])("a schedule of %s moves nothing", async (instalments) => {
  const place = await academy(db);
  const invoice = await issue(place, line("100", { plan: { count: 2, first_due: "2026-05-01" } }));
  await expect(
    call(db, place.enroll, "reschedule_invoice", {
      invoice,
      instalments: JSON.parse(instalments),
      reason: "Asked",
    }),
  ).rejects.toThrow("instalments_are_one_to_sixty");
});

test("lessons wait for the first payment only while there is something to pay", async () => {
  const place = await academy(db, { access_starts: "first_payment" });
  expect(await isOpen(place)).toBe(true);
  const free = await issue(place, line("100", { discount_percent: "100" }));
  expect((await invoiceOf(place, free)).status).toBe("paid");
  expect(await isOpen(place)).toBe(true);
});

const endings: Record<string, (place: Academy, invoice: string) => Promise<unknown>> = {
  voided: ({ admin }, invoice) =>
    call(db, admin, "void_invoice", { invoice, reason: "By mistake" }),
  replaced: ({ admin }, invoice) =>
    call(db, admin, "replace_invoice", { invoice, reason: "By mistake" }),
  "written off": ({ admin }, invoice) =>
    call(db, admin, "write_off_invoice", { invoice, reason: "Given up" }),
  "credited in full": ({ admin }, invoice) =>
    call(db, admin, "credit_invoice", { invoice, amount: "100", reason: "A gift" }),
  paid: (place, invoice) => pay(place, "100", { invoice }),
};
for (const starts of ["first_payment", "full_payment"])
  test.each(Object.keys(endings))(
    `an invoice that is %s locks nobody out (${starts})`,
    async (name) => {
      const place = await academy(db, { access_starts: starts });
      const invoice = await issue(place, line("100"));
      expect(await isOpen(place)).toBe(false);
      await endings[name]?.(place, invoice);
      expect(await isOpen(place)).toBe(true);
    },
  );

test.each([
  ["first_payment", true],
  ["full_payment", false],
])("one that is paid beside an open one begins lessons with a %s: %s", async (starts, open) => {
  const place = await academy(db, { access_starts: starts });
  await issue(place, line("100"));
  await pay(place, "50", { currency: "USD" });
  await issue(place, line("50", { currency: "USD" }));
  await runDay(place);
  expect(await isOpen(place)).toBe(open);
});

test("an invoice of nothing begins lessons, but does not pay for another", async () => {
  const place = await academy(db, { access_starts: "first_payment" });
  await issue(place, line("100"));
  await issue(place, line("0"));
  await runDay(place);
  expect(await isOpen(place)).toBe(false);

  const scholar = await academy(db, { access_starts: "full_payment" });
  await issue(scholar, line("0"));
  await issue(scholar, line("100"));
  await runDay(scholar);
  expect(await isOpen(scholar)).toBe(true);
});

test("what was given away is no first payment", async () => {
  const place = await academy(db, { access_starts: "first_payment" });
  const gift = await issue(place, line("100"));
  await issue(place, line("50"));
  await call(db, place.admin, "credit_invoice", { invoice: gift, amount: "100", reason: "A gift" });
  await runDay(place);
  expect(await isOpen(place)).toBe(false);
});

test("drafts close nothing and an issued one does", async () => {
  const place = await academy(db, { access_starts: "full_payment" });
  const waiting = await draft(place, line("100"));
  expect(await isOpen(place)).toBe(true);
  await call(db, place.enroll, "issue_invoice", { invoice: waiting });
  expect(await isOpen(place)).toBe(false);
});

test("a proof that was checked is neither deleted nor replaced, not even by the server", async () => {
  const place = await academy(db);
  const path = await proof(place);
  const write = (sql: string) => db.as("service_role", (tx) => tx.unsafe(sql));
  const here = `where bucket_id = 'payment-proofs' and name = '${path}'`;
  await expect(write(`delete from storage.objects ${here}`)).rejects.toThrow("proof_is_kept");
  await expect(write(`update storage.objects set version = 'another' ${here}`)).rejects.toThrow(
    "proof_is_kept",
  );
});

test("claims made and taken back call the office 20 times an hour at most", async () => {
  const place = await academy(db);
  const user = place.amara.user;
  for (let n = 0; n < 20; n++)
    await call(db, user, "withdraw_claim", { claim: await claim(place, "10") });
  await expect(claim(place, "10")).rejects.toThrow("claims_come_too_fast");
});

test("what the office writes beside a record, a refund, a promise or a void is not its student's to read", async () => {
  const place = await academy(db);
  const read = (column: string, table: string) =>
    db.as(place.amara.user, (tx) => tx.unsafe(`select ${column} from ${table}`));
  for (const [column, table] of [
    ["note", "payment_claims"],
    ["note", "payment_promises"],
    ["reason", "refunds"],
    ["void_reason", "invoices"],
  ] as const)
    await expect(read(column, table)).rejects.toThrow("permission denied");
});

test("line breaks answer nothing that is asked", async () => {
  const [row] = await db.sql`select private.answer_is_empty('"\\n\\t "') as is_empty`;
  expect(row?.is_empty).toBe(true);
});

test("a row that cannot be read keeps no other row of its import waiting", async () => {
  const { enroll, path } = await academy(db);
  const rows = ["not a day", "2026-03-01"].map((day, n) => ({
    row: n + 1,
    draft: { full_name: "Lin Wei", email: `lin${n}-${path.id}@rows.test`, starts_on: day },
    problems: [],
  }));
  const id = await call(db, enroll, "start_import", {
    file_name: "a.csv",
    file_hash: "a".repeat(64),
    headers: ["Name"],
    rows: [{ cells: ["Lin"] }, { cells: ["Lin"] }],
  });
  const options = { course: path.id };
  await call(db, enroll, "check_import", { import: id, mapping: ["full_name"], options, rows });
  await call(db, enroll, "begin_import", { import: id });
  const states = [];
  for (const [n, token] of ["a", "b"].entries())
    states.push(
      await call(db, enroll, "import_row", {
        import: id,
        row: n + 1,
        token_hash: `${token}${path.id}`.replaceAll("-", "").padEnd(64, "0"),
      }),
    );
  expect(states.map(({ state }) => state)).toEqual(["error", "created"]);
});

test("whatever an office and a student do with one student's money at once, nobody sees a deadlock", async () => {
  const place = await academy(db, { access_starts: "first_payment" });
  const { admin, otherAdmin, enroll, amara } = place;
  const [one, two] = [await issue(place, line("500")), await issue(place, line("300"))];
  const claims = await Promise.all([1, 2, 3].map((n) => claim(place, `${n}`)));
  const [{ payment_id: payment }] = await Promise.all([pay(place, "200", { invoice: one })]);
  const later = [{ due_date: "2026-06-01", amount: "300" }];
  const deeds = [
    () => call(db, otherAdmin, "approve_claim", { claim: claims[0] }),
    () => call(db, amara.user, "withdraw_claim", { claim: claims[0] }),
    () => call(db, enroll, "refuse_claim", { claim: claims[1], reason: "Not here" }),
    () => call(db, amara.user, "withdraw_claim", { claim: claims[2] }),
    () => call(db, amara.user, "promise_payment", { student: amara.id, promised_on: "2026-03-11" }),
    () =>
      call(db, enroll, "reschedule_invoice", { invoice: two, instalments: later, reason: "Asked" }),
    () => call(db, admin, "credit_invoice", { invoice: one, amount: "7", reason: "Late start" }),
    () =>
      call(db, otherAdmin, "refund_payment", {
        payment,
        amount: "9",
        method: "cash",
        reference: null,
        reason: "Too much",
      }),
    () => call(db, admin, "void_invoice", { invoice: two, reason: "By mistake" }),
    () => issue(place, line("20")),
    () => pay(place, "30"),
    () => claim(place, "4"),
    () => runDay(place),
    () => runDay(place),
  ];
  const ends = await Promise.allSettled([...deeds, ...deeds.toReversed()].map((deed) => deed()));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason.message] : []));
  expect(reasons.filter((reason) => /deadlock|does_not_add_up|do_not_add_up/.test(reason))).toEqual(
    [],
  );
  expect(reasons.filter((reason) => !/^[a-z_]+$/.test(reason))).toEqual([]);
});

test("an invoice is not voided while its student says that an instalment of it was paid", async () => {
  const place = await academy(db);
  const [one, other] = [await issue(place, line("100")), await issue(place, line("70"))];
  const [part] = await db.sql`select id from installment_plans where invoice_id = ${one}`;
  await claim(place, "100", { instalments: [part?.id] });
  const reason = "By mistake";
  await expect(call(db, place.admin, "void_invoice", { invoice: one, reason })).rejects.toThrow(
    "payment_is_under_review",
  );
  const isInReview = async (invoice: string) =>
    (await call(db, place.admin, "invoice_page", { invoice })).in_review;
  expect([await isInReview(one), await isInReview(other)]).toEqual([true, false]);
  await call(db, place.admin, "void_invoice", { invoice: other, reason });
});

test("a refund whose reason somebody left empty at Stripe is in the books all the same", async () => {
  const { id, amara } = await academy(db);
  const hear = (type: string, object: Record<string, unknown>) =>
    call(db, "service_role", "receive_stripe_event", {
      event: { id: `evt_${type}_${id}`, type, data: { object: { currency: "eur", ...object } } },
    });
  const intent = `pi_${id}`;
  const metadata = { company_id: id, student_id: amara.id };
  await hear("payment_intent.succeeded", {
    id: intent,
    amount_received: 900,
    created: 1,
    metadata,
  });
  const back = { id: `re_${id}`, payment_intent: intent, amount: 100, status: "succeeded" };
  expect(await hear("refund.created", { ...back, metadata: { reason: " " } })).toBe("applied");
});
