import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { seed } from "../../supabase/seed/seed.ts";
import { emptyStack } from "./stack.ts";

let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  await seed({ sql: stack.sql, api: stack.api, secretKey: stack.keys.secretKey });
}, 180_000);
afterAll(() => stack.stop());

test("the demo academy has invoices in every state, also overdue, part paid and replaced", async () => {
  const states = await stack.sql`select distinct status from invoices order by status`;
  expect(states.map(({ status }) => status)).toEqual([
    "draft",
    "issued",
    "paid",
    "void",
    "written_off",
  ]);

  const [found] = await stack.sql`
    select
      exists (select from installment_plans i join invoices v on v.id = i.invoice_id
        where v.status = 'issued' and i.status = 'open' and i.due_date < current_date) as overdue,
      exists (select from invoices v where v.status = 'issued' and v.settled > 0) as part_paid,
      exists (select from invoices v where v.status = 'issued' and v.settled = 0) as untouched,
      exists (select from credit_notes) as credited,
      exists (select from refunds) as refunded`;
  expect(found).toEqual({
    overdue: true,
    part_paid: true,
    untouched: true,
    credited: true,
    refunded: true,
  });
});

test("a student is on hold for what they owe, and payments wait for somebody's approval", async () => {
  const holds =
    await stack.sql`select from access_holds where kind = 'billing' and lifted_at is null`;
  const claims = await stack.sql`select from payment_claims where state = 'in_review'`;

  expect(holds.length).toBeGreaterThan(0);
  expect(claims.length).toBeGreaterThan(1);
});

test("money came in each of the last twelve months", async () => {
  const months = await stack.sql`
    select to_char(month, 'YYYY-MM') as month, exists (
      select from payments p where p.received_on >= month and p.received_on < month + interval '1 month'
    ) as has_payments
    from generate_series(date_trunc('month', current_date) - interval '11 months', date_trunc('month', current_date), interval '1 month') month`;

  expect(months.filter((one) => !one.has_payments).map((one) => one.month)).toEqual([]);
  expect(months).toHaveLength(12);
});
