import { expect, test } from "./fixtures.ts";
import { lesson, ownStudent } from "./people.ts";

test("a student asks from a lesson, the mentor notes, answers and resolves by keyboard, and the student's reply opens it again", {
  tag: "@once",
}, async ({ browser, baseURL, as }) => {
  const { page, context, name } = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
  await page.goto(lesson("three-prices"));
  await page.getByRole("link", { name: "Ask about this lesson" }).click();
  await page.getByLabel("Subject").fill("Which price first?");
  await page.getByLabel("Message").fill("The lesson and the exercise differ.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Which price first?" })).toBeVisible();

  const mentor = await as("mentor");
  await mentor.goto(`/mentor/tickets?q=${encodeURIComponent(name)}`);
  await mentor.getByRole("link", { name }).click();
  await expect(mentor.getByText(/^Opened from/)).toBeVisible();
  await mentor.getByRole("button", { name: "Internal note" }).click();
  const note = mentor.getByRole("textbox", { name: "Internal note" });
  await note.fill("Third one this week.");
  await note.press("ControlOrMeta+Enter");
  await expect(mentor.getByRole("article").getByText("Third one this week.")).toBeVisible();
  await expect(note).toHaveValue("");
  await mentor.getByRole("button", { name: "Reply" }).click();
  const reply = mentor.getByRole("textbox", { name: /^Reply to/ });
  await reply.fill("The highest first.");
  await reply.press("ControlOrMeta+Enter");
  await expect(mentor.getByRole("button", { name: "Status: Waiting for student" })).toBeVisible();
  await expect(reply).toHaveValue("");
  await mentor.getByRole("heading", { level: 1 }).click();
  await mentor.keyboard.press("e");
  await expect(mentor.getByRole("button", { name: "Status: Resolved" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("log")).toContainText("The highest first.");
  await expect(page.getByText("Third one this week.")).toHaveCount(0);
  await page.getByLabel("Your reply").fill("Clear now.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("log")).toContainText("Clear now.");
  await mentor.reload();
  await expect(mentor.getByRole("button", { name: "Status: Open" })).toBeVisible();
  await context.close();
});
