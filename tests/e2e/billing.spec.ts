import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { linesOfPdf } from "../pdf-text.ts";
import { bill, debtor, noPicture, picture, reference } from "./debtor.ts";
import { expect, test, wasTold } from "./fixtures.ts";
import { lesson, ownStudent, sql } from "./people.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Tell us what you paid" });

async function tell(page: Page, ref: string, file = picture) {
  await page.getByRole("button", { name: "I already paid" }).first().click();
  await dialog(page).getByLabel("Reference").fill(ref);
  await dialog(page).locator("input[type=file]").setInputFiles(file);
  await expect(dialog(page).getByText("Added")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Send for review" }).click();
}

test("held for an overdue payment, a student proves it was paid, another person approves, lessons open", async ({
  browser,
  baseURL,
  as,
}) => {
  test.slow();
  const { page, context, id } = await debtor(browser, baseURL ?? "", {
    price: "300",
    count: 3,
    daysAgo: 20,
  });
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Lessons are on hold until what is due is paid. Billing and help stay open.",
  );
  for (const path of ["/course", "/work", lesson("three-prices")]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "See what is due" }).first()).toBeVisible();
  }
  await expect(page.locator("video")).toHaveCount(0);
  await page.getByRole("link", { name: "See what is due" }).first().click();
  await expect(page.getByText("Lessons are on hold until it is paid.")).toBeVisible();

  await tell(page, reference());
  await expect(page.getByText("Your proof is in review.", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Your payment is in review", { exact: true })).toBeVisible();
  await page.goto(lesson("three-prices"));
  await expect(page.locator("video")).toHaveCount(1);

  const [claim] = await sql`select id from payment_claims where student_id = ${id}`;
  const office = await as("enrollment");
  await office.goto(`/enrollment/payments/${claim?.id}`);
  await office.getByRole("button", { name: "Approve payment" }).click();
  await expect(office.getByText(/^Approved, receipt R-/)).toBeVisible();
  await page.goto("/billing");
  await expect(page.getByRole("link", { name: /^Receipt for/ })).toBeVisible();
  await expect(page.getByText("Your proof is in review.")).toHaveCount(0);
  await page.goto(lesson("three-prices"));
  await expect(page.locator("video")).toHaveCount(1);
  await context.close();
});

test("what is no picture and no PDF is refused with a sentence, and so is the same reference twice", {
  tag: "@once",
}, async ({ browser, baseURL, errors }) => {
  const { page, context } = await debtor(browser, baseURL ?? "", {
    price: "200",
    count: 2,
    daysAgo: 1,
  });
  await page.goto("/billing");
  await page.getByRole("button", { name: "I already paid" }).click();
  const files = dialog(page).locator("input[type=file]");
  await files.setInputFiles(noPicture);
  await expect(dialog(page).getByRole("alert")).toHaveText(
    "“fake.png” is not the picture or PDF its name says. Save it again as PNG, JPEG or PDF.",
  );
  await dialog(page).getByRole("button", { name: "Remove fake.png" }).click();
  await files.setInputFiles({ ...picture, name: "notes.txt" });
  await expect(dialog(page).getByRole("alert")).toContainText("neither a picture nor a PDF");
  await dialog(page).getByRole("button", { name: "Remove notes.txt" }).click();
  await dialog(page).getByLabel("Amount").fill("twelve");
  await dialog(page).getByRole("button", { name: "Send for review" }).click();
  await expect(dialog(page)).toContainText("Enter an amount in digits");
  await expect(dialog(page)).toContainText("Add the proof of your payment: a picture or a PDF.");
  await expect(dialog(page).getByLabel("Amount")).toHaveValue("twelve");
  await dialog(page).getByRole("button", { name: "Cancel" }).click();

  const ref = reference();
  await tell(page, ref);
  await expect(dialog(page)).toHaveCount(0);
  await tell(page, ref);
  await expect(dialog(page).getByRole("alert")).toHaveText(
    "You told us about this payment. We are looking at it.",
  );
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Payments you told us about")).toHaveCount(0);
  wasTold(errors, /422/);
  await context.close();
});

test("who cannot pay this week promises a day, once", { tag: "@once" }, async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await debtor(browser, baseURL ?? "", {
    price: "90",
    count: 1,
    daysAgo: 2,
  });
  await page.goto("/billing");
  await page.getByRole("button", { name: "Promise a date" }).click();
  const asked = page.getByRole("dialog", { name: "Promise a date" });
  await asked.getByRole("button", { name: "Promise this date" }).click();
  await expect(asked).toContainText("Choose a day.");
  await asked.getByLabel("I will pay by").fill("2099-01-01");
  await asked.getByRole("button", { name: "Promise this date" }).click();
  await expect(asked).toContainText("Choose an earlier day, today at the earliest.");
  const last = await asked.getByLabel("I will pay by").getAttribute("max");
  await asked.getByLabel("I will pay by").fill(last ?? "");
  await asked.getByRole("button", { name: "Promise this date" }).click();
  await expect(page.getByRole("heading", { name: "You promised a date" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Promise a date" })).toHaveCount(0);
  await context.close();
});

test("documents come as PDFs, the same file each time, and to nobody else", {
  tag: "@once",
}, async ({ browser, baseURL, as }) => {
  const { page, context, name, id, invoice } = await debtor(browser, baseURL ?? "", {
    price: "250",
    count: 2,
    daysAgo: 0,
  });
  await bill(id, { price: "88000", count: 1, daysAgo: -30, currency: "JPY" });
  await page.goto("/billing");
  const yen = page.getByRole("region", { name: "What you owe in JPY" });
  await expect(yen.getByText("0 JPY", { exact: true })).toBeVisible();
  const link = page.getByRole("link", { name: `Download ${invoice}` });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(`${invoice}.pdf`);
  const file = await readFile(await download.path());
  const lines = (await linesOfPdf(file)).flat();
  expect(lines.join("\n")).toContain(name);
  expect(lines).toContain("Total 250.00 EUR");

  const address = (await link.getAttribute("href")) ?? "";
  const again = await page.request.get(address);
  expect((await again.body()).equals(file)).toBe(true);
  expect((await page.request.get("/api/documents/statement?currency=JPY")).status()).toBe(200);
  const [student, mentor, admin] = [await as("student"), await as("mentor"), await as("admin")];
  expect((await student.request.get(address)).status()).toBe(404);
  expect((await mentor.request.get(address)).status()).toBe(403);
  expect((await admin.request.get(`/api/documents/${invoice}`)).status()).toBe(200);

  await admin.goto(`/admin/students/${id}/statement?currency=EUR`);
  const [statement] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "Statement as PDF" }).click(),
  ]);
  const said = (await linesOfPdf(await readFile(await statement.path()))).flat().join("\n");
  expect(said).toContain(name);
  expect(said).toContain(invoice);
  expect((await (await as("admin", "other")).request.get(address)).status()).toBe(404);
  await context.close();
});

test("without an invoice the page says what will be here", async ({ browser, baseURL }) => {
  const { page, context } = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
  await page.goto("/billing");
  await expect(page.getByText("You have no invoice yet")).toBeVisible();
  await context.close();
});
