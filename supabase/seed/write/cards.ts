import type { Sql } from "postgres";
import { daysAgo, idOf } from "./target.ts";

/** Amara's saved card with the visit to Stripe that saved it, and a payment that came through Stripe for nobody. */
export async function writeCards(sql: Sql) {
  const company = idOf("company", "tradewind");
  const student = idOf("student", "amara");
  await sql`
    insert into private.stripe_customers (customer_id, company_id, student_id)
    values ('cus_demo_amara', ${company}, ${student})`;
  await sql`
    insert into private.stripe_checkouts (id, company_id, student_id, mode, state, created_at, expires_at)
    values (${idOf("checkout", "amara:card")}, ${company}, ${student}, 'setup', 'done', ${daysAgo(40)}, ${daysAgo(39)})`;
  await sql`
    select private.save_payment_method(${student}, 'cus_demo_amara', 'pm_demo_amara', 'card', 'visa', '4242', '08/29')`;
  await sql`
    insert into private.stripe_events (event_id, company_id, type, payload, received_at, applied_at, outcome)
    values ('evt_demo_stray', ${company}, 'payment_intent.succeeded', ${JSON.stringify(stray)}::text::jsonb,
      ${daysAgo(2)}, ${daysAgo(2)}, 'parked')`;
}

const stray = {
  id: "evt_demo_stray",
  type: "payment_intent.succeeded",
  data: {
    object: {
      id: "pi_demo_stray",
      amount_received: 12_000,
      currency: "eur",
      created: Math.floor(daysAgo(2).getTime() / 1000),
      metadata: {},
      receipt_email: "rosa.iglesias@mail.example",
      description: "Payment for the course",
    },
  },
};
