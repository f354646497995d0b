import { randomUUID } from "node:crypto";
import { debtor, picture, reference } from "./debtor.ts";
import { expect, test } from "./fixtures.ts";
import { hands } from "./keys.ts";
import { lesson, ownStudent } from "./people.ts";

// Nothing here is clicked, filled or focused by script: keys alone, as somebody without a mouse has them.

test("a student is enrolled with fewer than 90 keys, half a minute at three a second", {
  tag: "@once",
}, async ({ as }) => {
  const office = await as("enrollment");
  await office.goto("/enrollment/new");
  await expect(office.getByLabel("Full name")).toBeEnabled();
  const keys = hands(office);
  await keys.press("Tab");
  await keys.press("Enter");
  await keys.goTo(office.getByLabel("Full name"));
  await keys.type("Noor Haddad");
  await keys.press("Tab");
  await keys.type(`noor.${randomUUID().slice(0, 8)}@haddad.test`);
  await keys.press("Tab");
  await keys.type("+34612345680");
  await keys.press("Tab");
  await keys.type("Haddad Soap");
  await keys.goTo(office.getByRole("combobox", { name: "Course", exact: true }));
  await keys.type("First sale");
  await keys.goTo(office.getByLabel("Mentor"));
  await keys.type("Jonas");
  await expect(office.getByText("Not used in this academy")).toBeVisible();
  await expect(office.getByText("Adds up to the total")).toBeVisible();
  await keys.press("Control+Enter");
  await expect(
    office.getByRole("heading", { name: "Noor Haddad is enrolled and invited." }),
  ).toBeVisible();
  expect(keys.pressed()).toBeLessThan(90);
});

test("work with an explanation and a file is handed in with keys alone", { tag: "@once" }, async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
  await page.goto(`${lesson("three-prices")}#work`);
  const explanation = page.getByLabel("Your explanation");
  await expect(explanation).toBeEditable();
  const keys = hands(page);
  await keys.goTo(explanation);
  await keys.type("The apron stays at 48.00.");
  const file = {
    name: "prices.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 x"),
  };
  await keys.choose(page.getByLabel(/Add a file/), file);
  await expect(page.getByText("10 B, ready")).toBeVisible();
  await keys.use(page.getByRole("button", { name: "Hand in" }));
  await keys.use(page.getByRole("dialog").getByRole("button", { name: "Hand in" }));
  await expect(page.getByText(/^Handed in today at/)).toBeVisible();
  await context.close();
});

test("a payment is proved, and approved by the office, with keys alone", { tag: "@once" }, async ({
  browser,
  baseURL,
  as,
}) => {
  const plan = { price: "300", count: 3, daysAgo: 1 };
  const { page, context, name } = await debtor(browser, baseURL ?? "", plan);
  await page.goto("/billing");
  const student = hands(page);
  await student.use(page.getByRole("button", { name: "I already paid" }).first());
  const dialog = page.getByRole("dialog", { name: "Tell us what you paid" });
  await student.goTo(dialog.getByLabel("Reference"));
  await student.type(reference());
  await student.choose(dialog.locator("input[type=file]"), picture);
  await expect(dialog.getByText("Added")).toBeVisible();
  await student.use(dialog.getByRole("button", { name: "Send for review" }));
  await expect(page.getByText("Your payment is in review", { exact: true })).toBeVisible();

  const office = await as("enrollment");
  await office.goto("/enrollment/payments");
  const staff = hands(office);
  await staff.use(office.getByRole("link", { name: new RegExp(name) }));
  await office.waitForURL(/\/enrollment\/payments\/[0-9a-f-]{36}$/);
  await staff.use(office.getByRole("button", { name: "Approve payment" }));
  await expect(office.getByText(/^Approved, receipt R-/)).toBeVisible();
  await context.close();
});
