import { debtor } from "./debtor.ts";
import { expect, test } from "./fixtures.ts";

test("on hold, a student asks from an invoice, is answered, and writes on from the bell", {
  tag: "@once",
}, async ({ browser, baseURL, as }) => {
  const plan = { price: "300", count: 3, daysAgo: 20 };
  const { page, context, invoice } = await debtor(browser, baseURL ?? "", plan);
  await page.goto("/billing");
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await expect(page.getByText(`Asked from ${invoice}`)).toBeVisible();
  await expect(page.getByLabel("What is it about?")).toHaveValue("billing");

  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Write your message first.")).toBeVisible();
  await page.getByLabel("Subject").fill("Paid twice");
  await page.getByLabel("Message").fill("The bank took it on Friday and on Monday.");
  await page.reload();
  await expect(page.getByLabel("Subject")).toHaveValue("Paid twice");
  await page.getByLabel("Message").press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Paid twice" })).toBeVisible();
  await expect(page.getByText("Waiting for an answer")).toBeVisible();
  const ticket = new URL(page.url()).pathname.replace("/help/", "");

  const office = await as("admin");
  await office.goto(`/admin/tickets/${ticket}`);
  await office.getByRole("textbox", { name: /^Reply to/ }).fill("We sent the second one back.");
  await office.getByRole("button", { name: "Send" }).click();
  await expect(office.getByRole("article").getByText("We sent the second one back.")).toBeVisible();

  await page.goto("/notifications");
  await page.getByRole("link", { name: /answered: Paid twice/ }).click();
  await expect(page.getByText("Open, your turn")).toBeVisible();
  await expect(page.getByRole("log")).toContainText("We sent the second one back.");
  await page.getByLabel("Your reply").fill("It is here, thank you.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("log")).toContainText("It is here, thank you.");
  await expect(page.getByLabel("Your reply")).toHaveValue("");

  await page.goto("/notifications");
  const answer = page.getByRole("link", { name: /answered: Paid twice/ });
  await expect(answer).toBeVisible();
  await expect(answer).not.toContainText("Unread");
  await context.close();
});

test("the mentor on the first page is one click away, and is named before anything is sent", {
  tag: "@once",
}, async ({ as }) => {
  const page = await as("student");
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Ask Jonas Weber" }).click();
  await expect(page.getByLabel("What is it about?")).toHaveValue("learning");
  await expect(page.getByText("Jonas answers, and you are told here.")).toBeVisible();
  await page.goto("/help/new?about=<script>");
  await expect(page.getByLabel("What is it about?")).toHaveValue("");
});
