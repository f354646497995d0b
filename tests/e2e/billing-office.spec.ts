import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { actAs, billed, inDays } from "./billed.ts";
import { noPicture, picture } from "./debtor.ts";
import { expect, test } from "./fixtures.ts";
import { sql } from "./people.ts";

/**
 * A student who is behind and says they paid 300 euros, with a proof in storage that the server has looked at.
 * The picture itself was never uploaded: the page gets any.
 */
async function reported(page: Page) {
  const student = await billed([{ due_date: inDays(-2), amount: "300.00" }]);
  const path = `${student.companyId}/${student.studentId}/${randomUUID()}.png`;
  const [claim] = await sql.begin(async (tx) => {
    await tx`insert into storage.objects (bucket_id, name, version, metadata) values ('payment-proofs', ${path}, 'first', '{"size": 9}')`;
    await tx`
      select private.register_proof(u.id, ${student.studentId}, ${path}, 'image/png', 9, ${randomUUID().replaceAll("-", "").repeat(2)})
      from users u where u.email = ${student.email}`;
    await actAs(tx, student.email);
    return tx<[{ id: string }]>`
      select private.claim_payment('300.00', 'EUR', 'bank_transfer', ${randomUUID()}, current_date - 1, ${path},
        ${student.invoice}, null, 'Sent this morning') as id`;
  });
  await page.route("**/payment-proofs/**", (route) =>
    route.fulfill({ path: "supabase/seed/media/work/transfer-omar.png" }),
  );
  return { student, claim: claim.id };
}

test("a wrong invoice becomes void and its corrected successor gets the next number", {
  tag: "@once",
}, async ({ as }) => {
  const student = await billed([{ due_date: inDays(10), amount: "500.00" }]);
  const admin = await as("admin");
  await admin.goto(student.path);
  const number = await admin
    .getByRole("listitem")
    .filter({ hasText: /^INV-/ })
    .first()
    .textContent();
  await admin.getByRole("button", { name: "More" }).click();
  await admin.getByRole("menuitem", { name: "Void and replace" }).click();
  const asked = admin.getByRole("dialog");
  await asked.getByRole("button", { name: "Void and draft again" }).click();
  await expect(asked.getByText("Say why, in three characters or more")).toBeVisible();
  await asked.getByLabel("Reason").fill("The price was agreed lower");
  await asked.getByRole("button", { name: "Void and draft again" }).click();

  await admin.getByRole("link", { name: "Change", exact: true }).click();
  await admin.getByLabel("Quantity of line 1").fill("3");
  await admin.getByLabel("Price of line 1").fill("150");
  await expect(admin.getByText("50.00 EUR more than the total.")).toBeVisible();
  await admin.getByLabel("Amount of instalment 1").fill("450");
  await expect(admin.getByText("Adds up to the total")).toBeVisible();
  await admin.getByRole("button", { name: "Save as draft" }).click();
  await admin.getByRole("link", { name: "Change", exact: true }).click();
  await expect(admin.getByLabel("Quantity of line 1")).toHaveValue("3");
  await expect(admin.getByLabel("Price of line 1")).toHaveValue("150.00");
  await admin.getByRole("button", { name: "Save as draft" }).click();
  await admin.getByRole("button", { name: "Issue", exact: true }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Issue invoice" }).click();
  await expect(admin.getByRole("heading", { name: /INV-.*450\.00 EUR/ })).toBeVisible();

  await admin.goto(student.path);
  await expect(admin.getByText("This invoice was replaced.")).toBeVisible();
  await expect(admin.getByText("The price was agreed lower").first()).toBeVisible();
  await expect(admin.getByRole("heading", { name: new RegExp(`${number}.*Void`) })).toBeVisible();
  await expect(admin.getByRole("button", { name: "Record payment" })).toBeHidden();
});

test("a refund opens again what the money had settled, and stays on record", {
  tag: "@once",
}, async ({ as }) => {
  const student = await billed([
    { due_date: inDays(-1), amount: "200.00" },
    { due_date: inDays(29), amount: "200.00" },
  ]);
  const admin = await as("admin");
  await admin.goto(student.path);
  await admin.getByRole("button", { name: "Record payment" }).click();
  const record = admin.getByRole("dialog");
  await record.getByLabel("Amount").fill("400");
  // As at a zoom of 200 %: what the window does not show is reached with the wheel.
  await admin.setViewportSize({ width: 640, height: 400 });
  await record.hover();
  await admin.mouse.wheel(0, 600);
  await expect(record.getByRole("button", { name: "Record payment" })).toBeInViewport();
  await admin.setViewportSize({ width: 1280, height: 800 });
  await record.getByRole("button", { name: "Record payment" }).click();
  await expect(
    record.getByText("Enter the reference of the payment, as the bank shows it."),
  ).toBeVisible();
  await record.getByLabel("Reference").fill(randomUUID());
  await record.getByRole("button", { name: "Record payment" }).click();
  await expect(admin.getByRole("heading", { name: /400\.00 EUR Paid/ })).toBeVisible();

  await admin.getByRole("button", { name: /^More about R-/ }).click();
  await admin.getByRole("menuitem", { name: "Refund" }).click();
  const refund = admin.getByRole("dialog");
  await refund.getByLabel("Amount").fill("400.01");
  await refund.getByLabel("Reason").fill("Cannot take part");
  await refund.getByRole("button", { name: "Note the refund" }).click();
  await expect(
    refund.getByText(
      "The refund is larger than what is left of the payment. Enter a smaller amount.",
    ),
  ).toBeVisible();
  await refund.getByLabel("Amount").fill("150");
  await refund.getByRole("button", { name: "Note the refund" }).click();
  await expect(admin.getByRole("heading", { name: /150\.00 EUR Due/ })).toBeVisible();
  await expect(
    admin.getByText(/150\.00 EUR paid back on .* by Inés Navarro: “Cannot take part”/),
  ).toBeVisible();
});

test("the second click of a double click approves no other payment", { tag: "@once" }, async ({
  as,
}) => {
  const office = await as("enrollment");
  const { claim } = await reported(office);
  await office.goto(`/enrollment/payments/${claim}`);
  const approve = office.getByRole("button", { name: "Approve payment" });
  await approve.hover();
  await office.mouse.down({ clickCount: 2 });
  await office.mouse.up({ clickCount: 2 });
  // A click that counts makes the button wait at once.
  expect(await approve.isEnabled()).toBe(true);
  await approve.click();
  await expect(office.getByText(/^Approved, receipt R-/)).toBeVisible();
});

test("a reported payment counts once somebody else approves it, with what the bank shows", async ({
  as,
  errors,
}) => {
  const office = await as("enrollment");
  const { student, claim } = await reported(office);
  await office.goto(`/enrollment/invoices/${student.invoice}`);
  await office.getByRole("link", { name: "Look at it" }).click();
  await expect(office).toHaveURL(`/enrollment/payments/${claim}`);
  await office.getByLabel("Amount").fill("290");
  await office.getByRole("button", { name: "Approve payment" }).click();
  await expect(office.getByText(/^Approved, receipt R-/)).toBeVisible();
  await office.goto(`/enrollment/payments/${claim}`);
  await expect(office.getByText(/Approved by Carmen Ortiz on .*, receipt R-/)).toBeVisible();
  await office.goto(`/enrollment/invoices/${student.invoice}`);
  await expect(office.getByRole("heading", { name: /10\.00 EUR/ })).toBeVisible();

  await office.getByRole("button", { name: "Record payment" }).click();
  const record = office.getByRole("dialog");
  // From here on proofs are real: what is sent arrives.
  await office.unroute("**/payment-proofs/**");
  const file = record.locator("input[type=file]");
  await file.setInputFiles(noPicture);
  await expect(record.getByRole("alert")).toContainText("not the picture or PDF its name says");
  // The browser speaks of the 422; that was meant.
  errors.splice(0, errors.length, ...errors.filter((error) => !/422 .*proofs\/check/.test(error)));
  await record.getByRole("button", { name: "Remove fake.png" }).click();
  await file.setInputFiles(picture);
  await expect(record.getByText("Added")).toBeVisible();
  await record.getByRole("button", { name: "Record payment" }).click();
  await expect(record.getByText(/Enter the reference of the payment/)).toBeVisible();
  await record.getByLabel("Reference").fill(randomUUID());
  await record.getByRole("button", { name: "Record payment" }).click();
  await office.getByRole("link", { name: "Look at it" }).click();
  await expect(
    office.getByText("You recorded this payment. Another person approves it."),
  ).toBeVisible();
  await expect(office.getByRole("button", { name: "Approve payment" })).toBeHidden();

  const admin = await as("admin");
  await admin.goto(student.path);
  await admin.getByRole("link", { name: "Look at it" }).click();
  await expect(admin.getByAltText(`Proof of ${student.name}`)).toBeVisible();
  await admin.getByRole("button", { name: "Approve payment" }).click();
  await expect(admin.getByText(/^Approved, receipt R-/)).toBeVisible();
  await admin.goto(student.path);
  await expect(admin.getByRole("heading", { name: /300\.00 EUR Paid/ })).toBeVisible();
  const proofs = admin.getByRole("link", { name: /^Proof of R-/ });
  await expect(proofs).toHaveCount(2);
  const address = await proofs.first().getAttribute("href");
  expect((await admin.request.get(address ?? "")).headers()["content-type"]).toMatch(/^image\//);
});
