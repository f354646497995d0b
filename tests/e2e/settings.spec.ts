import { expect, test } from "./fixtures.ts";

// All of them write the settings of the same academy.
test.describe.configure({ mode: "serial" });

test("an admin sees what a change of access does before it is saved", { tag: "@once" }, async ({
  as,
}) => {
  const page = await as("admin", "other");
  await page.goto("/admin");
  await page.getByRole("link", { name: "Settings" }).click();
  const preview = page.getByRole("complementary", { name: "What saving changes" });
  await expect(preview).toContainText("Nothing is different yet.");
  const save = page.getByRole("button", { name: "Save settings" });
  await expect(save).toBeDisabled();

  await page.getByRole("radio", { name: "At full payment" }).check();
  await expect(preview.getByRole("status")).toContainText(/Closes the lessons of|Nobody's lessons/);
  await page.getByRole("button", { name: "Undo what is not saved" }).click();
  await expect(page.getByRole("radio", { name: "At sign-up" })).toBeChecked();

  const review = page.getByLabel("Payment under review");
  const days = (await review.inputValue()) === "6" ? "7" : "6";
  await review.fill(days);
  await page.getByLabel("Tax", { exact: true }).fill("a lot");
  await save.click();
  await expect(page.getByLabel("Tax", { exact: true })).toBeFocused();
  await expect(page.getByText("Enter a percentage from 0 to 100.").first()).toBeVisible();
  await expect(review).toHaveValue(days);

  await page.getByLabel("Tax", { exact: true }).fill("0");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  await expect(preview).toContainText("Nothing is different yet.");
  await page.reload();
  await expect(review).toHaveValue(days);
});

test("two admins at once: the second is told, and keeps what was typed", { tag: "@once" }, async ({
  as,
}) => {
  const [first, second] = [await as("admin", "other"), await as("superadmin", "other")];
  await first.goto("/admin/settings");
  await second.goto("/admin/settings");
  const promise = first.getByLabel("Promise to pay");
  const days = (await promise.inputValue()) === "20" ? "21" : "20";
  await promise.fill(days);
  await first.getByRole("button", { name: "Save settings" }).click();
  await expect(first.getByText("The settings are saved.")).toBeVisible();

  await second.getByLabel("Promise to pay").fill("30");
  await second.getByRole("button", { name: "Save settings" }).click();
  await expect(second.getByText("Somebody else saved the settings")).toBeVisible();
  await expect(second.getByLabel("Promise to pay")).toHaveValue("30");
});

test("an enrollment manager is refused", { tag: "@once" }, async ({ as }) => {
  const page = await as("enrollment");
  expect((await page.goto("/admin/settings"))?.status()).toBe(403);
});
