import { idOf } from "../../supabase/seed/write/target.ts";
import { expect, test } from "./fixtures.ts";

const locked = idOf("recording", "ad-budget");

test("the home page begins with a sentence, and one button leads on", async ({ as }) => {
  const page = await as("student");
  await page.goto("/dashboard");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/complete “.+”\./);
  const next = page.getByRole("region", { name: "Next step" });
  await expect(
    next.getByRole("link", { name: /Continue at|Start|Play what I missed/ }),
  ).not.toHaveCount(0);
  await expect(page.locator("main .bg-accent:is(a, button)")).toHaveCount(1);

  await page.getByRole("link", { name: "Whole course" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("First sale to steady store");
});

test("a locked lesson says every reason and the shortest way in", async ({ as }) => {
  const page = await as("student");
  await page.goto("/course");
  const third = page.locator("details").nth(2);
  await third.locator("summary").click();
  await page.getByRole("link", { name: "An ad budget with a floor" }).click();

  const why = page.getByRole("dialog", { name: "Why 3.2 is locked" });
  await expect(why).toBeVisible();
  await expect(why).toContainText("Locked for five reasons");
  await expect(why).toContainText(/It opens on \w+day \d+ \w+, day 28 of your course\./);
  await expect(why).toContainText("It needs 2.2 Pricing for margin, which is not completed.");
  await expect(why.getByRole("listitem").filter({ hasText: "Hand in" }).first()).toContainText(
    "40 min",
  );
  await expect(why.getByRole("listitem").last()).toContainText("Opens by itself");

  await why.getByRole("link", { name: "Start with step 1" }).click();
  await expect(page).toHaveURL(`/lessons/${idOf("recording", "three-prices")}`);
});

test("the course page works by keyboard alone and stays as it was left", async ({ as }) => {
  const page = await as("student");
  await page.goto("/course");
  const third = page.locator("details").nth(2);
  await third.locator("summary").focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("link", { name: "The second order" });
  await row.focus();
  await page.keyboard.press("Enter");

  const why = page.getByRole("dialog", { name: "Why 3.3 is locked" });
  await expect(why).toContainText("The second order");
  await expect.poll(() => why.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect(page).not.toHaveURL(/why=/);

  await page.reload();
  await expect(third).toHaveAttribute("open");
});

test("a locked lesson's address leads to why, never to the video", async ({ as }) => {
  const page = await as("student");
  const files: string[] = [];
  page.on("request", (request) => {
    if (/\.(mp4|webm)|\/storage\//.test(request.url())) files.push(request.url());
  });
  await page.goto(`/lessons/${locked}`);

  const why = page.getByRole("region", { name: "Why it is locked" });
  await expect(why).toContainText("Locked for five reasons");
  await expect(why).toContainText("Shortest way in");
  await expect(page.locator("video")).toHaveCount(0);
  expect(await page.content()).not.toContain(".mp4");
  expect(files).toEqual([]);
});

test("an address that is not an id, or a course that is not one's own, is not found", {
  tag: "@once",
}, async ({ as }) => {
  const page = await as("student");
  for (const address of ["/course?course=nothing", "/course?why=%00", `/course?course=${locked}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "There is nothing at this address",
    );
  }
});
