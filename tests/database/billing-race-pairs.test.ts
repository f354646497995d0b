import { beforeAll, expect, test, vi } from "vitest";
import {
  type Academy,
  academy,
  billingDatabase,
  claim,
  issue,
  line,
  pay,
  wrongTotals,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { race, type Step, step } from "./two-at-once.ts";

/* Every two things people do with one student's money, at once on two connections, whichever comes first. */
vi.setConfig({ testTimeout: 90_000 });

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

type World = Awaited<ReturnType<typeof world>>;

/** An invoice with a payment on it and another claimed, one with nothing on it, and some credit. */
async function world() {
  const place = await academy(db, { access_starts: "full_payment", grace_days: 0 });
  const plan = { plan: { count: 2, first_due: "2026-02-01" } };
  const invoice = await issue(place, line("100", plan));
  const { payment_id: payment } = await pay(place, "40", { invoice });
  const bare = await issue(place, line("50", { plan: { count: 1, first_due: "2026-06-01" } }));
  const waiting = await claim(place, "30", { invoice });
  return { place, invoice, payment, bare, waiting };
}

const deeds: Record<string, (at: World) => Step> = {
  approve: ({ place, waiting }) => step(place.enroll, "select approve_claim($1)", waiting),
  refuse: ({ place, waiting }) =>
    step(place.otherAdmin, "select refuse_claim($1, 'Not here')", waiting),
  "take back": ({ place, waiting }) => step(place.amara.user, "select withdraw_claim($1)", waiting),
  refund: ({ place, payment }) =>
    step(place.admin, "select refund_payment($1, 30, 'cash', null, 'Too much')", payment),
  reverse: ({ place, payment }) =>
    step(place.otherAdmin, "select reverse_payment($1, 'It bounced')", payment),
  credit: ({ place, invoice }) =>
    step(place.admin, "select credit_invoice($1, 90, 'Late start')", invoice),
  pay: ({ place, invoice }) => record(place, invoice, "60"),
  "pay too much": ({ place, bare }) => record(place, bare, "500"),
  "use credit": ({ place, bare }) => step(place.enroll, "select use_credit($1)", bare),
  reschedule: ({ place, bare }) =>
    step(
      place.enroll,
      `select reschedule_invoice($1, '[{"due_date": "2026-09-01", "amount": "50"}]', 'Asked')`,
      bare,
    ),
  void: ({ place, bare }) => step(place.otherAdmin, "select void_invoice($1, 'By mistake')", bare),
  "write off": ({ place, bare }) =>
    step(place.admin, "select write_off_invoice($1, 'Given up')", bare),
  rename: ({ place }) => step(place.amara.user, "select update_profile('Amara O.')"),
};

const record = ({ admin, amara }: Academy, invoice: string, amount: string) =>
  step(
    admin,
    "select record_payment($1, $2, 'EUR', 'bank_transfer', gen_random_uuid()::text, '2026-03-01', $3)",
    amara.id,
    amount,
    invoice,
  );

/** What must never be, and is told of the student it happened to. */
function wrongs({ place }: World) {
  return db.sql`
    select 'paid back more than came' as what from payments p where p.student_id = ${place.amara.id}
      and p.amount < (select sum(r.amount) from refunds r where r.payment_id = p.id and r.state <> 'failed')
    union all
    select 'approved without a payment, or the other way round' from payment_claims c where c.student_id = ${place.amara.id}
      and (c.state = 'approved') <> exists (select from payments p where p.claim_id = c.id)
    union all
    select 'money on a void invoice' from invoices v where v.student_id = ${place.amara.id} and v.status = 'void' and v.settled <> 0
    union all
    select 'more than its amount' from invoices v where v.student_id = ${place.amara.id} and v.settled + v.credited > v.amount
    union all
    select 'locked out with nothing to pay' from access_holds h where h.student_id = ${place.amara.id} and h.lifted_at is null
      and private.start_hold(h.student_id) is null and private.overdue_hold(h.student_id, '2026-03-10') is null`;
}

const pairs = Object.entries(deeds).flatMap((one, n, all) =>
  // Now the one comes first, now the other.
  all.slice(n).map((two, more) => (more % 2 ? ([two, one] as const) : ([one, two] as const))),
);

test("any two of them at once end in a word for each, and the books are right", async () => {
  const ends: Record<string, unknown> = {};
  for (const [[first, one], [second, two]] of pairs) {
    const at = await world();
    const outcomes = await race(db, one(at), two(at));
    const strange = outcomes.filter((said) => said !== "ok" && !/^[a-z_]+$/.test(said));
    const found = (await wrongs(at)).map(({ what }) => what);
    if (strange.length + found.length > 0) ends[`${first}, ${second}`] = [...outcomes, ...found];
  }
  expect(pairs).toHaveLength(91);
  expect(ends).toEqual({});
  expect(await wrongTotals(db)).toEqual([]);
});
