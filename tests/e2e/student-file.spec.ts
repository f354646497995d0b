import { test as base, expect } from "./fixtures.ts";
import { type OwnStudent, ownStudent } from "./people.ts";

const test = base.extend<{ student: OwnStudent }>({
  student: async ({ browser, baseURL }, use) => {
    const own = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
    await use(own);
    await own.context.close();
  },
});

test("an enrollment manager notes a call; the mentor reads it, the student does not", async ({
  as,
  student,
}) => {
  const office = await as("enrollment");
  await office.goto(`/enrollment/students?q=${encodeURIComponent(student.name)}`);
  await office.getByRole("link", { name: student.name }).first().click();
  await office.getByRole("button", { name: "Keep note" }).click();
  await expect(office.getByText("Write the note first.")).toBeVisible();
  await office.getByLabel("Note").fill("Travels in May, wants a pause then.");
  await office.getByLabel("Contact").selectOption("Reached");
  await office.getByRole("button", { name: "Keep note" }).click();
  const story = office.getByRole("list", { name: `What happened to ${student.name}` });
  await expect(story.getByText("Travels in May, wants a pause then.")).toBeVisible();
  await expect(story.getByText("Contact: reached")).toBeVisible();
  await expect(office.getByLabel("Note")).toHaveValue("");
  await office.getByRole("link", { name: "Holds", exact: true }).click();
  await expect(office.getByText("Nothing of that kind yet")).toBeVisible();
  await expect(office.getByRole("link", { name: "Work", exact: true })).toBeHidden();

  const mentor = await as("mentor");
  await mentor.goto(`/mentor/students?q=${encodeURIComponent(student.name)}`);
  await mentor.getByRole("link", { name: student.name }).first().click();
  await mentor.getByRole("link", { name: "Timeline" }).click();
  await expect(mentor.getByText("Travels in May, wants a pause then.")).toBeVisible();
  await expect(mentor.getByText("in good standing")).toBeVisible();
  await expect(mentor.getByRole("link", { name: "Billing" })).toBeHidden();
  await expect(mentor.getByRole("link", { name: "Money" })).toBeHidden();

  const refused = await student.page.goto(new URL(office.url()).pathname);
  expect(refused?.status()).toBe(403);
});
