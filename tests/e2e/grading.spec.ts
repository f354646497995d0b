import type { Page } from "@playwright/test";
import postgres from "postgres";
import { idOf } from "../../supabase/seed/write/target.ts";
import { test as base, expect } from "./fixtures.ts";
import { lesson, type OwnStudent, ownStudent } from "./people.ts";

/** Nothing stands between these recordings: what opens the second is that the first is seen and its work passed. */
const [first, next] = ["three-prices", "discounts"];

const test = base.extend<{ student: OwnStudent }>({
  student: async ({ browser, baseURL }, use) => {
    const own = await ownStudent(browser, baseURL ?? "", [first]);
    await use(own);
    await own.context.close();
  },
});

async function inDatabase<T>(run: (sql: postgres.Sql) => Promise<T>) {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  return run(sql).finally(() => sql.end());
}

/** As if watched to the end: what is tested here is grading. */
const hasSeen = (student: OwnStudent, recording: string) =>
  inDatabase(
    (sql) => sql`
      insert into student_recordings (company_id, student_id, recording_id, completed_at)
      select company_id, id, ${idOf("recording", recording)}, now() from students where full_name = ${student.name}`,
  );

async function handsIn(page: Page, text: string) {
  await page.goto(`${lesson(first)}#work`);
  await page.getByLabel("Your explanation").fill(text);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.getByRole("button", { name: "Hand in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(dialog).toBeHidden();
}

/** The queue, narrowed down to one student. */
async function opensQueue(page: Page, { name }: OwnStudent) {
  await page.goto(`/mentor?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name })).toBeVisible();
}

async function isClaimed(page: Page) {
  await expect(page.getByText(/Claimed by you/)).toBeAttached();
}

/** The student's waiting work, from the queue. */
async function opensWork(page: Page, student: OwnStudent) {
  await opensQueue(page, student);
  await page.getByRole("link", { name: student.name }).click();
  await isClaimed(page);
}

test("a mentor returns work, it comes back, it passes by keyboard alone or by touch, and the next lesson opens", async ({
  student,
  as,
  isMobile,
}) => {
  await hasSeen(student, first);
  await handsIn(student.page, "The apron stays at 48.00.");

  const mentor = await as("mentor");
  await opensWork(mentor, student);
  await expect(mentor.getByText("The apron stays at 48.00.")).toBeVisible();
  await mentor
    .getByRole("radiogroup", { name: /Landed cost/ })
    .getByText("20")
    .click();
  await mentor
    .getByRole("radiogroup", { name: /Target margin/ })
    .getByText("16")
    .click();
  await mentor
    .getByRole("radiogroup", { name: /Reasons/ })
    .getByText("10")
    .click();
  await mentor.getByLabel("Feedback").fill("Split the freight per piece.");
  await mentor.getByRole("radio", { name: /^Needs work/ }).check();
  await mentor.getByRole("button", { name: "Grade and next" }).click();
  await expect(mentor.getByText(/^Returned to Noor, 46 of 100\./)).toBeVisible();

  await student.page.goto(lesson(first));
  await expect(student.page.getByText("Split the freight per piece.").first()).toBeVisible();
  await handsIn(student.page, "Freight is per piece now.");

  await (isMobile ? passesByTouch(mentor, student) : passesByKeys(mentor, student));

  await student.page.goto("/notifications");
  await expect(
    student.page.getByText("“Price list with target margins” passed, 100 of 100"),
  ).toBeVisible();
  await student.page.getByRole("link", { name: /“.*Discounts .*” is open/ }).click();
  await expect(student.page).toHaveURL(lesson(next));
  await expect(student.page.locator("video")).toHaveCount(1);
});

const right = (times: number) => Array.from({ length: times }, () => "ArrowRight");

async function passesByKeys(mentor: Page, student: OwnStudent) {
  await opensQueue(mentor, student);
  await mentor.keyboard.press("j");
  await mentor.keyboard.press("Enter");
  await isClaimed(mentor);
  await expect(mentor.getByText("wrote on attempt 1")).toBeVisible();
  for (const key of ["1", ...right(5), "2", ...right(5), "3", ...right(4), "p"])
    await mentor.keyboard.press(key);
  await expect(mentor.getByText(/^Opens 2\.3 /)).toBeVisible();
  await mentor.keyboard.press("ControlOrMeta+Enter");
  await expect(mentor.getByText("Passed Noor, 100 of 100.")).toBeVisible();
}

async function passesByTouch(mentor: Page, student: OwnStudent) {
  await opensQueue(mentor, student);
  await mentor.getByRole("link", { name: student.name }).tap();
  await isClaimed(mentor);
  for (const [group, points] of rubric)
    await mentor.getByRole("radiogroup", { name: group }).getByText(points, { exact: true }).tap();
  await mentor.getByRole("radiogroup", { name: "Verdict" }).getByText("Pass").tap();
  await expect(mentor.getByText(/^Opens 2\.3 /)).toBeVisible();
  await mentor.getByRole("button", { name: "Grade and next" }).tap();
  await expect(mentor.getByText("Passed Noor, 100 of 100.")).toBeVisible();
}

const rubric = [
  [/Landed cost/, "40"],
  [/Target margin/, "30"],
  [/Reasons/, "30"],
] as const;

test("what a mentor types is there again, and Enter in the feedback sends nothing", {
  tag: "@once",
}, async ({ student, as }) => {
  await handsIn(student.page, "Ten products.");
  const mentor = await as("mentor");
  await opensWork(mentor, student);
  await mentor.getByLabel("Feedback").pressSequentially("One line");
  await mentor.keyboard.press("Enter");
  await mentor.keyboard.type("and another");
  await mentor.waitForResponse((response) => response.url().endsWith("/draft") && response.ok());
  await mentor.reload();
  await expect(mentor.getByLabel("Feedback")).toHaveValue("One line\nand another");
  await expect(mentor.getByText(/^Waiting/).first()).toBeVisible();
});

test("two at once: who has it is told, one wins, the other loses nothing", {
  tag: "@once",
}, async ({ student, as }) => {
  await handsIn(student.page, "Ten products.");
  const mentor = await as("mentor");
  await opensWork(mentor, student);
  await mentor.getByLabel("Feedback").fill("What Jonas typed");
  await mentor.waitForResponse((response) => response.url().endsWith("/draft") && response.ok());
  const id = mentor.url().split("/").at(-1) ?? "";

  const admin = await as("admin");
  await admin.goto(`/admin/attempts/${id}`);
  await expect(admin.getByText(/Jonas Weber has it until/)).toBeVisible();
  await inDatabase(
    (sql) =>
      sql`update student_assignments set claimed_until = now() - interval '1 second' where id = ${id}`,
  );
  await admin.reload();
  await isClaimed(admin);
  for (const group of [/Landed cost/, /Target margin/, /Reasons/])
    await admin.getByRole("radiogroup", { name: group }).getByRole("radio").last().check();
  await admin.getByRole("radio", { name: /^Pass/ }).check();
  await admin.getByRole("button", { name: "Grade and next" }).click();
  await expect(admin).toHaveURL(/\/admin\/students\//);

  for (const group of [/Landed cost/, /Target margin/, /Reasons/])
    await mentor.getByRole("radiogroup", { name: group }).getByRole("radio").first().check();
  await mentor.getByRole("radio", { name: /^Fail/ }).check();
  await mentor.getByRole("button", { name: "Grade and next" }).click();
  await expect(
    mentor.getByText(/graded this a moment ago\. Your feedback is kept as a draft\./),
  ).toBeVisible();
  await mentor.getByRole("button", { name: "Compare" }).click();
  await expect(mentor.getByRole("region", { name: "Your draft" })).toContainText(
    "What Jonas typed",
  );
});

test("somebody else's work and made-up addresses are not found", { tag: "@once" }, async ({
  as,
}) => {
  const stranger = await as("mentor", "other");
  const attempt = idOf("attempt", "tomas:price-list:2");
  for (const path of [
    `/mentor/attempts/${attempt}`,
    `/mentor/attempts/${crypto.randomUUID()}`,
    "/mentor/attempts/nothing",
    `/mentor/students/${idOf("student", "tomas")}`,
    "/mentor/students/1",
  ])
    expect((await stranger.goto(path))?.status(), path).toBe(404);
  for (const path of [`files/0`, `files/0?as=address`, `files/0/preview`])
    expect(
      (await stranger.request.get(`/api/grading/attempts/${attempt}/${path}`)).status(),
      path,
    ).toBe(404);
});

// Choosing many is work for a desk.
test("lessons are opened for chosen students, with the effect said before", {
  tag: "@once",
}, async ({ student, as }) => {
  const mentor = await as("mentor");
  await mentor.goto(`/mentor/students?q=${encodeURIComponent(student.name)}`);
  await mentor.getByRole("checkbox", { name: "Select this row" }).check();
  await mentor.getByRole("button", { name: "Change access" }).click();
  const dialog = mentor.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /^2\.3 / }).check();
  await expect(dialog.getByText("1 student gains 1 lesson.")).toBeVisible();
  await dialog.getByRole("button", { name: "Open 1 lesson" }).click();
  await expect(dialog.getByText("Say why, in three characters or more.").first()).toBeVisible();
  await dialog.getByLabel("Reason").fill("Travels next week");
  await dialog.getByRole("button", { name: "Open 1 lesson" }).click();
  await expect(dialog).toBeHidden();

  await mentor.getByRole("link", { name: student.name }).click();
  await mentor.getByRole("link", { name: "Access" }).click();
  await expect(mentor.getByText("Travels next week")).toBeVisible();
  expect((await student.page.goto(lesson(next)))?.status()).toBe(200);
});

// Keys need a keyboard.
test("a comment is written, changed, found from the feedback, and deleted", {
  tag: "@once",
}, async ({ as }) => {
  const mentor = await as("mentor");
  const title = `Margins ${crypto.randomUUID().slice(0, 6)}`;
  await mentor.goto("/mentor/comments");
  await mentor.getByRole("button", { name: "New comment" }).click();
  await mentor.getByLabel("Title").fill(title);
  await mentor.getByRole("button", { name: "Add the comment" }).click();
  await expect(mentor.getByText("Write the comment.")).toBeVisible();
  await mentor.getByLabel("Comment", { exact: true }).fill("Set a margin per product.");
  await mentor.getByRole("button", { name: "Add the comment" }).click();
  await expect(mentor.getByText(title)).toBeVisible();

  await mentor.goto(`/mentor/attempts/${idOf("attempt", "ravi:product-page:1")}`);
  await mentor.keyboard.press("b");
  await mentor.keyboard.type(title);
  await mentor.keyboard.press("Enter");
  await expect(mentor.getByLabel("Feedback")).toHaveValue("Set a margin per product.");
  await mentor.getByLabel("Feedback").fill("");
  await mentor.waitForResponse((response) => response.url().endsWith("/draft") && response.ok());

  await mentor.goto("/mentor/comments");
  await mentor.getByRole("button", { name: `Delete “${title}”` }).click();
  await mentor.getByRole("button", { name: "Delete the comment" }).click();
  await expect(mentor.getByText(title, { exact: true })).toBeHidden();
});
