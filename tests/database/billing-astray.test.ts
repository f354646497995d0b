import { beforeAll, expect, test } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  creditOf,
  invoiceOf,
  issue,
  line,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { event, newId, receive } from "./stripe-world.ts";

/*
 * Money that left or came at Stripe in a way the books do not foresee: somebody is told, sees it and can act on it.
 */
let db: Database;
let home: Academy;
let other: Academy;
beforeAll(async () => {
  db = await billingDatabase("2026-03-10");
  home = await academy(db);
  // Two companies written in one transaction would be as old as each other.
  await db.sql`update company_settings set created_at = '2020-01-01' where id = ${home.id}`;
  other = await academy(db);
});

const paidIntent = (metadata: Record<string, string>, units = 4000) => ({
  id: newId("pi"),
  amount_received: units,
  currency: "eur",
  created: 1772000000,
  receipt_email: "sister@mail.example",
  metadata,
});

const toldOf = async (key: string) =>
  (
    await db.sql`
      select n.title, n.message, n.link, u.role, u.company_id from notifications n join users u on u.id = n.user_id
      where n.dedupe_key = ${key} order by u.role`
  ).map((row) => ({ ...row }));

const parked = (who: string) => call(db, who, "parked_payments");

test("money that names no company waits for the superadmins of the first one, and for nobody else", async () => {
  const lost = event("payment_intent.succeeded", paidIntent({}));
  expect(await receive(db, lost)).toBe("parked");
  expect(await toldOf(`parked:${lost.data.object.id}`)).toEqual([
    {
      title: "40.00 EUR came through Stripe and belongs to nobody",
      message: "",
      link: "/admin/payments",
      role: "superadmin",
      company_id: home.id,
    },
  ]);
  expect(await parked(home.otherAdmin)).toMatchObject([
    { event_id: lost.id, payer: "sister@mail.example", names_no_company: true },
  ]);
  for (const who of [home.admin, other.admin, other.otherAdmin])
    expect(await parked(who)).toEqual([]);
  for (const place of [{ ...home, otherAdmin: home.admin }, other])
    await expect(
      call(db, place.otherAdmin, "match_parked_payment", {
        event: lost.id,
        student: place.amara.id,
      }),
    ).rejects.toThrow("parked_payment_not_found");
  expect(await call(db, "service_role", "ownerless_payments")).toBe(1);

  const part = { id: newId("re"), payment_intent: lost.data.object.id, amount: 1000 };
  await receive(db, event("refund.created", { ...part, status: "succeeded" }));
  await call(db, home.otherAdmin, "match_parked_payment", {
    event: lost.id,
    student: home.amara.id,
  });
  expect(await creditOf(home)).toBe(30);
  expect(await call(db, "service_role", "ownerless_payments")).toBe(0);
  expect(await parked(home.otherAdmin)).toEqual([]);
});

test("money that names no company can go back where it came from", async () => {
  const lost = event("payment_intent.succeeded", paidIntent({}));
  await receive(db, lost);
  const intent = await call(db, home.otherAdmin, "parked_payment_to_return", { event: lost.id });
  expect(intent).toBe(lost.data.object.id);
  const refund = { id: newId("re"), payment_intent: intent, amount: 4000, currency: "eur" };
  await receive(db, event("refund.created", { ...refund, status: "succeeded" }));
  expect(await parked(home.otherAdmin)).toEqual([]);
  expect(await call(db, "service_role", "ownerless_payments")).toBe(0);
});

/** A card payment of the student that is in the books; returns its PaymentIntent and the payment's id. */
async function cardPayment(place: Academy) {
  const invoice = await issue(place, line("100"));
  const intent = paidIntent(
    { company_id: place.id, student_id: place.amara.id, invoice_id: invoice },
    10_000,
  );
  await receive(db, event("payment_intent.succeeded", intent));
  const [payment] =
    await db.sql`select id, receipt_number from payments where reference = ${intent.id}`;
  return { invoice, intent, payment };
}

test("a refund at Stripe of what was paid back here is told to the admins, who clear it up with a word", async () => {
  const place = await academy(db);
  const { intent, payment } = await cardPayment(place);
  await call(db, place.admin, "refund_payment", {
    payment: payment?.id,
    amount: "80",
    method: "cash",
    reference: null,
    reason: "Left the course",
  });
  const refund = { id: newId("re"), payment_intent: intent.id, amount: 5000, currency: "eur" };
  const first = event("refund.created", { ...refund, status: "pending" });
  const second = event("refund.updated", { ...refund, status: "succeeded" });
  for (const each of [first, second]) expect(await receive(db, each)).toBe("parked");

  const told = await toldOf(`refund_parked:${refund.id}`);
  expect(told.map(({ role }) => role)).toEqual(["admin", "superadmin"]);
  expect(told[0]).toMatchObject({
    title: "50.00 EUR was refunded at Stripe and does not fit",
    message: `Of payment ${payment?.receipt_number} only 20.00 EUR was left.`,
    link: "/admin/payments",
  });
  const list = (who: string = place.admin) => call(db, who, "parked_refunds");
  expect(await list()).toMatchObject([
    { refund: refund.id, student: "Amara Okafor", amount: "50.00", left: "20.00", currency: "EUR" },
  ]);
  expect(await list(other.admin)).toEqual([]);

  const [waits] = await list();
  const settle = (how: string, who: string = place.admin) =>
    call(db, who, "settle_parked_refund", { event: waits.event_id, how });
  await expect(settle("She brought it back", other.admin)).rejects.toThrow(
    "parked_refund_not_found",
  );
  await expect(settle(" ")).rejects.toThrow("reason_is_required");
  await settle("She brought 30 EUR back");
  expect(await list()).toEqual([]);
  await expect(settle("Once more")).rejects.toThrow("parked_refund_not_found");
  expect(
    await db.sql`select admin_id, reason from admin_logs where record_id = ${payment?.id} and table_name = 'stripe_events'`,
  ).toEqual([{ admin_id: place.admin, reason: "She brought 30 EUR back" }]);
  // Stripe says it once more.
  expect(await receive(db, second)).toBe("ignored");
  expect(await list()).toEqual([]);
});

test("a refund that did not fit and failed is nobody's business", async () => {
  const place = await academy(db);
  const { intent, payment } = await cardPayment(place);
  await call(db, place.admin, "reverse_payment", { payment: payment?.id, reason: "By mistake" });
  const refund = { id: newId("re"), payment_intent: intent.id, amount: 5000, currency: "eur" };
  await receive(db, event("refund.created", { ...refund, status: "pending" }));
  expect(await call(db, place.admin, "parked_refunds")).toHaveLength(1);
  await receive(db, event("refund.failed", { ...refund, status: "failed" }));
  expect(await call(db, place.admin, "parked_refunds")).toEqual([]);
});

test("the admins are told of a dispute when it opens and when it is lost; until then the payment counts", async () => {
  const place = await academy(db);
  const { invoice, intent } = await cardPayment(place);
  const dispute = { id: newId("dp"), payment_intent: intent.id, amount: 10_000, currency: "eur" };
  const opened = event("charge.dispute.created", { ...dispute, status: "needs_response" });
  expect(await receive(db, opened)).toBe("applied");
  const first = await toldOf(`disputed:${dispute.id}`);
  expect(first.map(({ role }) => role)).toEqual(["admin", "superadmin"]);
  expect(first[0]?.title).toBe("100.00 EUR of Amara Okafor is disputed");
  expect(await invoiceOf(place, invoice)).toMatchObject({ status: "paid" });

  await receive(db, event("charge.dispute.closed", { ...dispute, status: "lost" }));
  expect(await toldOf(`dispute_lost:${dispute.id}`)).toMatchObject([
    { title: "100.00 EUR of Amara Okafor: the dispute is lost" },
    { role: "superadmin" },
  ]);
  expect(await invoiceOf(place, invoice)).toMatchObject({ status: "issued", settled: 0 });
  // That it opened comes late: it is over.
  await receive(db, { ...opened, id: newId("evt") });
  expect(await toldOf(`disputed:${dispute.id}`)).toHaveLength(2);
});

test("a dispute that is won, and one whose opening comes after its end, alarm nobody", async () => {
  const place = await academy(db);
  const { intent } = await cardPayment(place);
  const dispute = { id: newId("dp"), payment_intent: intent.id, amount: 10_000, currency: "eur" };
  await receive(db, event("charge.dispute.closed", { ...dispute, status: "won" }));
  expect(await receive(db, event("charge.dispute.created", dispute))).toBe("ignored");
  for (const key of [`disputed:${dispute.id}`, `dispute_lost:${dispute.id}`])
    expect(await toldOf(key)).toEqual([]);
});
