import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import postgres from "postgres";
import { colleague, ownAcademy } from "./academy.ts";
import { expect, test } from "./fixtures.ts";

const address = () => `${randomUUID()}@newcomers.test`;

/** The form is open to typing once the page has woken up. Other tests make courses, so the course is chosen, by its name and keys. */
async function openForm(office: Page) {
  await office.goto("/enrollment/new");
  await expect(office.getByLabel("Full name")).toBeEnabled();
  await office.getByRole("combobox", { name: "Course", exact: true }).focus();
  await office.keyboard.type("First sale");
  await expect(office.getByRole("textbox", { name: "Price", exact: true })).toHaveValue(
    /2[.,]?400/,
  );
}

/** Types the person from the name on: price and plan are the course's. */
async function typeStudent(office: Page, name: string, email: string) {
  await office.getByLabel("Full name").focus();
  for (const text of [name, email, "+34 612 345 679", "Casa Fernández"]) {
    await office.keyboard.type(text);
    await office.keyboard.press("Tab");
  }
  await expect(office.getByText("Not used in this academy")).toBeVisible();
  await expect(office.getByText("Adds up to the total")).toBeVisible();
}

test.describe("A new student", () => {
  test("is enrolled, accepts, answers, and begins the first lesson with one button", async ({
    as,
    page,
    mail,
  }) => {
    const email = address();
    const office = await as("enrollment");
    await openForm(office);
    await typeStudent(office, "Lucía Fernández", email);
    await office.getByLabel("Discount", { exact: false }).first().fill("10");
    await expect(office.getByText("2,160.00").first()).toBeVisible();
    await office.keyboard.press("Control+Enter");
    await office.waitForURL(/\/enrollment\/new\/[0-9a-f-]{36}$/);
    await expect(
      office.getByRole("heading", { name: "Lucía Fernández is enrolled and invited." }),
    ).toBeVisible();
    await expect(office.getByText(/INV-\d{4}-\d{6}/)).toBeVisible();

    await page.goto((await mail(email)).links[0] ?? "");
    await page.getByLabel("Password", { exact: true }).fill("three quiet words");
    await page.getByRole("button", { name: "Accept and sign in" }).click();
    await page.waitForURL("**/welcome");
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByLabel("First sales").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel("What do you sell, or want to sell?").fill("Preserves");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { name: "Where can we see your shop?" })).toBeVisible();
    await expect(page.getByText(/^Saved \d/)).toBeVisible();

    await page.goBack();
    await expect(page.getByLabel("What do you sell, or want to sell?")).toHaveValue("Preserves");
    await page.goto("/dashboard");
    await page.waitForURL("**/welcome");
    await expect(page.getByRole("heading", { name: "Where can we see your shop?" })).toBeVisible();
    await page.getByRole("button", { name: "Skip this one" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Your academy needs this one.")).toBeVisible();
    await page.getByLabel("What should be different in six months?").fill("A second line");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel("How many hours a week can you give the course?").fill("4,5");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("checkbox", { name: "Evenings" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel("E-mail").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Skip this one" }).click();
    await expect(page.getByRole("heading", { name: "Ready to send" })).toBeVisible();
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.waitForURL("**/dashboard");

    await page.goto("/profile/business");
    await expect(page.getByLabel("What you sell")).toHaveValue("Preserves");
    await office.goto(`/enrollment?q=${email}`);
    await expect(office.getByRole("row", { name: /Lucía Fernández/ })).toContainText(
      "First payment",
    );

    await page.goto("/dashboard");
    await page.getByRole("link", { name: "Start", exact: true }).click();
    await expect(page.locator("video")).toHaveCount(1);
  });

  test("is refused with what was typed still there, also after a reload", { tag: "@once" }, async ({
    as,
  }) => {
    const office = await as("enrollment");
    await openForm(office);
    await office.getByLabel("Full name").fill("Half a Student");
    await office.getByLabel("E-mail").fill("half");
    await office.getByLabel("Phone").fill("612345678");
    await office.getByRole("button", { name: "Enroll Half a Student" }).click();
    await expect(
      office.getByText("Enter a whole e-mail address", { exact: false }).first(),
    ).toBeVisible();
    await expect(office.getByLabel("E-mail")).toBeFocused();
    await office.reload();
    await expect(office.getByLabel("Full name")).toHaveValue("Half a Student");
    await expect(office.getByLabel("Phone")).toHaveValue("612345678");
  });

  test("with an e-mail the academy knows is noticed while it is typed", { tag: "@once" }, async ({
    as,
  }) => {
    const office = await as("enrollment");
    await openForm(office);
    await office.getByLabel("E-mail").fill("Student@demo.test");
    await expect(office.getByText("A student of your academy has this e-mail.")).toBeVisible();
  });

  test("pays in parts of one's own, which must come to the total", { tag: "@once" }, async ({
    as,
  }) => {
    const office = await as("enrollment");
    await openForm(office);
    await office.getByRole("button", { name: "Change dates and amounts" }).click();
    await office.getByLabel("Amount of instalment 1").fill("700");
    await expect(office.getByText("100.00 EUR are missing to the total.")).toBeVisible();
    await expect(office.getByRole("button", { name: "Enroll the student" })).toBeDisabled();
    await office.getByLabel("Amount of instalment 3").fill("900");
    await expect(office.getByText("Adds up to the total")).toBeVisible();
    await office.getByRole("button", { name: "Back to the plan" }).click();
    await expect(office.getByLabel("First one on")).toBeVisible();
  });
});

/** A student whose invitation ran out yesterday, and whom no other test knows. */
async function expiredStudent() {
  const [name, email] = [`Ada ${randomUUID().slice(0, 8)}`, address()];
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
  await sql`
    with company as (select id from company_settings where host = 'localhost'), student as (
      insert into students (company_id, student_number, full_name, email)
      select id, (random() * 1e9)::integer + 1000, ${name}, ${email} from company returning id, company_id
    )
    insert into invitations (company_id, student_id, email, full_name, role, token_hash, expires_at, last_sent_at)
    select company_id, id, ${email}, ${name}, 'student', ${randomUUID().replaceAll("-", "").repeat(2)},
      now() - interval '1 day', now() - interval '8 days' from student`;
  await sql.end();
  return { name, email };
}

test("the pipeline says who is stuck, and sends an invitation again in one click", async ({
  as,
  mail,
}) => {
  const { name, email } = await expiredStudent();
  const office = await as("enrollment");
  await office.goto("/enrollment");
  await office.getByRole("link", { name: /with an expired invitation/ }).click();
  await office.waitForURL(/stage=invited/);
  await office.goto(`/enrollment?stage=invited&stuck=yes&q=${email}`);
  const row = office.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Invitation expired");
  await row.getByRole("button", { name: /again/ }).click();
  await expect(office.getByText("One invitation on the way.")).toBeVisible();
  expect((await mail(email)).text).toContain("invites you as a student");
  await expect(row).toBeHidden();
});

test("invitations of selected students go out again from the bar", { tag: "@once" }, async ({
  as,
  mail,
}) => {
  const [one, two] = [await expiredStudent(), await expiredStudent()];
  const office = await as("enrollment");
  for (const { name, email } of [one, two]) {
    await office.goto(`/enrollment?q=${email}`);
    await office
      .getByRole("row", { name: new RegExp(name) })
      .getByRole("checkbox")
      .check();
    await office.getByRole("button", { name: "Send one invitation again" }).click();
    await expect(office.getByText("One invitation on the way.")).toBeVisible();
    expect((await mail(email)).text).toContain("invites you as a student");
  }
});

test("an admin orders questions by keys and buttons, and publishes a version", {
  tag: "@once",
}, async ({ browser, baseURL }) => {
  const academy = await ownAcademy("Asking Academy");
  const admin = await colleague(browser, baseURL, academy.admin);
  await admin.goto("/admin/questionnaire");
  for (const [type, text] of [
    ["Short text", "Where do you sell?"],
    ["Number", "How many prints a month?"],
  ] as const) {
    await admin.getByRole("button", { name: "Add a question" }).click();
    await admin.getByRole("menuitem", { name: type, exact: true }).click();
    await admin.getByLabel("Question", { exact: true }).fill(text);
  }
  const titles = admin.getByRole("region", { name: "Questions" }).getByRole("listitem");
  await admin.getByRole("button", { name: "Move How many prints a month? up" }).click();
  await expect(titles.first()).toContainText("How many prints a month?");
  const handle = admin.getByRole("button", { name: "Move How many prints a month?", exact: true });
  await handle.focus();
  await admin.keyboard.press("Space");
  await expect(admin.getByText("How many prints a month?, now 1 of 2.")).toBeAttached();
  // The library hears arrows from its next timer on, and no hand is as fast as this test.
  await admin.evaluate(() => new Promise((done) => setTimeout(done)));
  await admin.keyboard.press("ArrowDown");
  await expect(admin.getByText("How many prints a month?, now 2 of 2.")).toBeAttached();
  await admin.keyboard.press("Space");
  await expect(titles.first()).toContainText("Where do you sell?");
  await expect(admin.getByRole("status").filter({ hasText: "Draft saved" })).toBeVisible();
  await admin.getByRole("button", { name: /^Publish version/ }).click();
  await admin.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(admin.getByRole("link", { name: /^Version \d+$/ }).first()).toBeVisible();
  await admin.context().close();
});
