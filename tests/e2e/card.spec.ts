import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { asCaller } from "../../supabase/local/caller.ts";
import { test as base, expect } from "./fixtures.ts";
import { lesson, type OwnStudent, ownStudent, sql } from "./people.ts";

// Paying by card at the stand-in for Stripe, whose webhooks reach the app as Stripe's would.

const test = base.extend<{ student: OwnStudent }>({
  student: async ({ browser, baseURL }, use) => {
    const own = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
    await use(own);
    await own.context.close();
  },
});

/** The office invoices the student: 400 euros in two parts, the first due so many days ago. */
async function invoiced({ name }: OwnStudent, daysAgo: number) {
  const [found] = await sql`
    select s.id, u.id as office, (now() - make_interval(days => ${daysAgo}))::date::text as first, (now() + interval '20 days')::date::text as second
    from students s join users u on u.company_id = s.company_id and u.email = 'enrollment@demo.test' where s.full_name = ${name}`;
  const draft = {
    student_id: found?.id,
    currency: "EUR",
    items: [{ description: "The course", unit_price: "400" }],
    instalments: [
      { due_date: found?.first, amount: "240" },
      { due_date: found?.second, amount: "160" },
    ],
  };
  const office = { role: "authenticated", claims: { sub: found?.office, role: "authenticated" } };
  await asCaller(sql, office, async (tx) => {
    const [made] = await tx`select draft_invoice(${JSON.stringify(draft)}::text::jsonb) as id`;
    await tx`select issue_invoice(${made?.id})`;
  });
}

const runBilling = (page: Page) =>
  page.request.post("/api/jobs/billing", {
    headers: { authorization: `Bearer ${process.env.JOBS_SECRET}` },
  });

test("a student pays an instalment at Stripe and reads the receipt", async ({ student }) => {
  const { page } = student;
  await invoiced(student, 0);
  await page.goto("/billing");
  await page.getByRole("button", { name: "Pay 240.00 EUR" }).click();
  await expect(page.getByRole("heading", { name: "Pay 240.00 EUR" })).toBeVisible();
  await page.getByRole("button", { name: "Try a declined card" }).click();
  await expect(page.getByRole("alert")).toContainText("declined");
  await page.getByRole("button", { name: "Pay", exact: true }).click();

  await expect(page.getByRole("heading", { name: "We received 240.00 EUR." })).toBeVisible();
  await expect(page.getByText(/Receipt R-\d{4}-\d{6}/)).toBeVisible();
  await page.goto("/billing");
  await expect(page.getByRole("button", { name: "Pay 160.00 EUR" })).toBeVisible();
  await expect(page.getByText(/R-\d{4}-\d{6}/).first()).toBeVisible();
});

test("who is closed out for an overdue instalment pays it and is in again at once", {
  tag: "@once",
}, async ({ student }) => {
  const { page } = student;
  await invoiced(student, 30);
  const played = page.waitForResponse(/\/api\/playback\//);
  await page.goto(lesson("three-prices"));
  await expect(page.getByRole("tab", { name: "Transcript" })).toBeVisible();
  expect((await played).status()).toBe(200);

  expect((await runBilling(page)).status()).toBe(200);
  await page.goto(lesson("three-prices"));
  await expect(page.getByText("Lessons are on hold until what is due is paid.")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Transcript" })).toBeHidden();

  await page.getByRole("link", { name: "See what is due" }).click();
  await page.getByRole("button", { name: "Pay 240.00 EUR" }).click();
  await page.getByRole("button", { name: "Pay", exact: true }).click();
  await expect(page.getByRole("heading", { name: "We received 240.00 EUR." })).toBeVisible();
  await page.goto(lesson("three-prices"));
  await expect(page.getByRole("tab", { name: "Transcript" })).toBeVisible();
});

test("a card is saved at Stripe, shown by its last digits, and removed", { tag: "@once" }, async ({
  student,
}) => {
  const { page } = student;
  await invoiced(student, 0);
  await page.goto("/billing");
  await page.getByRole("button", { name: "Add a card" }).click();
  await page.getByRole("button", { name: "Save card" }).click();
  await expect(page.getByRole("heading", { name: "Your card is saved." })).toBeVisible();
  await page.goto("/billing");
  await expect(page.getByText("Card ending 4242")).toBeVisible();
  await page.getByRole("button", { name: "Remove the one ending 4242" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Card ending 4242", { exact: true })).toBeHidden();
});

test("nothing is paid by coming back without paying", { tag: "@once" }, async ({ student }) => {
  const { page } = student;
  await invoiced(student, 0);
  await page.goto("/billing");
  await page.getByRole("button", { name: "Pay 240.00 EUR" }).click();
  await page.getByRole("link", { name: "Back without paying" }).click();
  await expect(page.getByRole("button", { name: "Pay 240.00 EUR" })).toBeVisible();
});

test("an admin says whose a payment is that came through Stripe for nobody", async ({
  student,
  as,
}) => {
  const event = `evt_${randomUUID()}`;
  const intent = {
    id: `pi_${randomUUID()}`,
    amount_received: 7700,
    currency: "eur",
    created: Math.floor(Date.now() / 1000),
    metadata: {},
    receipt_email: student.email,
  };
  await sql`
    insert into private.stripe_events (event_id, company_id, type, payload, applied_at, outcome)
    select ${event}, u.company_id, 'payment_intent.succeeded', ${sql.json({ data: { object: intent } })}, now(), 'parked'
    from users u where u.email = 'admin@demo.test'`;
  const admin = await as("admin");
  await admin.goto("/admin/payments");
  const row = admin.getByRole("listitem").filter({ hasText: student.email });
  await expect(row).toContainText("77.00 EUR");
  await row.getByRole("button", { name: "Match to a student" }).click();
  await expect(admin.getByLabel("Student's e-mail")).toHaveValue(student.email);
  await admin.getByRole("button", { name: "Match payment" }).click();
  await expect(admin.getByRole("dialog")).toBeHidden();
  await expect(row).toBeHidden();
  await student.page.goto("/billing");
  await expect(student.page.getByText(/77\.00/).first()).toBeVisible();
});
