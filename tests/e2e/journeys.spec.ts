import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { colleague, payFirstAcademy } from "./academy.ts";
import { picture, reference } from "./debtor.ts";
import { arrive } from "./films.ts";
import { expect, test } from "./fixtures.ts";
import { newcomerPassword, sql } from "./people.ts";

// Whole ways through the product, each in one piece. Their steps on a phone are in the specs of their pages.

const video = (page: Page) => page.locator("video");

const plays = (page: Page) =>
  expect
    .poll(() => video(page).evaluate((film: HTMLVideoElement) => film.currentTime))
    .toBeGreaterThan(1);

async function enrolls(office: Page, name: string, email: string) {
  await office.goto("/enrollment/new");
  await office.getByLabel("Full name").fill(name);
  await office.getByLabel("E-mail").fill(email);
  await office
    .getByRole("combobox", { name: "Course", exact: true })
    .selectOption("Three short films");
  await office.getByRole("textbox", { name: "Price", exact: true }).fill("300");
  await office.getByRole("radiogroup", { name: "How many" }).getByText("3").click();
  await expect(office.getByText("Adds up to the total")).toBeVisible();
  await office.getByRole("button", { name: /^Enroll / }).click();
  await expect(
    office.getByRole("heading", { name: `${name} is enrolled and invited.` }),
  ).toBeVisible();
}

async function joins(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill(newcomerPassword);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByLabel("What do you sell?").fill("Preserves");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send answers" }).click();
  await page.waitForURL("**/dashboard");
}

async function provesPayment(page: Page) {
  await page.getByRole("button", { name: "I already paid" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Tell us what you paid" });
  await expect(dialog.getByLabel("Amount")).toHaveValue(/^100/);
  await dialog.getByLabel("Reference").fill(reference());
  await dialog.locator("input[type=file]").setInputFiles(picture);
  await expect(dialog.getByText("Added")).toBeVisible();
  await dialog.getByRole("button", { name: "Send for review" }).click();
  await expect(dialog).toBeHidden();
}

test("who is enrolled joins, answers, pays the first instalment by proof, and is let in when somebody approves", {
  tag: "@once",
}, async ({ browser, baseURL, page, mail }) => {
  test.slow();
  const academy = await payFirstAcademy();
  const [name, email] = [`Lucía ${randomUUID().slice(0, 8)}`, `${randomUUID()}@newcomers.test`];
  const office = await colleague(browser, baseURL, academy.office);
  await enrolls(office, name, email);
  await joins(page, (await mail(email)).links[0] ?? "");

  // The academy's own door, to which its mails lead.
  const at = (path: string) => new URL(path, page.url()).href;
  const film = `/lessons/${academy.film}`;
  await page.goto(at(film));
  await expect(page.getByText(/^Lessons open with the first payment\./)).toBeVisible();
  await expect(video(page)).toHaveCount(0);
  await page.getByRole("link", { name: "See what is due" }).first().click();
  await provesPayment(page);
  await page.goto(at(film));
  await expect(video(page)).toHaveCount(0);

  const admin = await colleague(browser, baseURL, academy.admin);
  await admin.goto("/admin/payments");
  await admin.getByRole("link", { name: new RegExp(name) }).click();
  await admin.getByRole("button", { name: "Approve payment" }).click();
  await expect(admin.getByText(/^Approved, receipt R-/)).toBeVisible();

  await page.goto(at("/dashboard"));
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await page.waitForURL(`**${film}`);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await plays(page);
  await admin.context().close();
  await office.context().close();
});

async function handsIn(page: Page) {
  await page.getByRole("button", { name: "Hand in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(dialog).toBeHidden();
}

async function grades(mentor: Page, name: string, points: string, verdict: RegExp) {
  await mentor.goto(`/mentor?q=${encodeURIComponent(name)}`);
  await mentor.getByRole("link", { name }).click();
  await expect(mentor.getByText(/Claimed by you/)).toBeAttached();
  await mentor.getByLabel("Points").fill(points);
  await mentor.getByLabel("Feedback").fill(`Feedback on ${points} points.`);
  await mentor.getByRole("radio", { name: verdict }).check();
  await mentor.getByRole("button", { name: "Grade and next" }).click();
  await expect(mentor.getByText(new RegExp(`${points} of 100\\.`))).toBeVisible();
}

test("a film is watched, work handed in, returned, handed in again and passed: the next lesson opens, and its student is told", {
  tag: "@once",
}, async ({ page, as }) => {
  test.slow();
  const name = `Nia ${randomUUID().slice(0, 8)}`;
  const nia = await arrive(page, { name, mentor: "mentor@demo.test" });
  const [film, next] = nia.recordings;
  await sql`
    insert into assignments (company_id, recording_id, title, accepts_text, accepts_files, accepts_links, file_extensions, is_active)
    values (${nia.companyId}, ${film}, 'Three answers', true, true, true, '{pdf}', true)`;

  await page.goto(`/lessons/${film}`);
  await page.getByLabel("Speed").selectOption("2");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("Completed.", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1.2 Film 2 is open")).toBeHidden();

  await page.goto(`/lessons/${film}#work`);
  await page.getByLabel("Your explanation").fill("Who bought, what, and for how much.");
  await page.getByRole("button", { name: "Add a link" }).click();
  await page.getByRole("textbox", { name: "Link" }).fill("https://sheets.example/orders");
  await page.getByLabel(/Add a file/).setInputFiles({
    name: "orders.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 three orders"),
  });
  await expect(page.getByText(/B, ready/)).toBeVisible();
  await handsIn(page);
  await page.goto(`/lessons/${next}`);
  await expect(video(page)).toHaveCount(0);

  const mentor = await as("mentor");
  await grades(mentor, name, "40", /^Needs work/);
  await page.goto(`/lessons/${film}#work`);
  await expect(page.getByText("Feedback on 40 points.").first()).toBeVisible();
  await page.getByLabel("Your explanation").fill("Who bought, what, and for how much: all three.");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await handsIn(page);
  await grades(mentor, name, "90", /^Pass/);

  await page.goto("/notifications");
  await expect(page.getByText("“Three answers” passed, 90 of 100")).toBeVisible();
  await page.getByRole("link", { name: /“.*Film 2” is open/ }).click();
  await expect(page.getByRole("heading", { name: "Film 2", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await plays(page);
});
