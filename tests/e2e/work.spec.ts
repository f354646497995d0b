import type { Page } from "@playwright/test";
import { test as base, expect, wasTold } from "./fixtures.ts";
import { lesson, type OwnStudent, ownStudent } from "./people.ts";

const test = base.extend<{ student: OwnStudent }>({
  student: async ({ browser, baseURL }, use) => {
    const own = await ownStudent(browser, baseURL ?? "", ["three-prices", "landed-cost"]);
    await use(own);
    await own.context.close();
  },
});

const explanation = (page: Page) => page.getByLabel("Your explanation");
const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content, "latin1"),
});

async function handIn(page: Page) {
  await page.getByRole("button", { name: "Hand in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(dialog).toBeHidden();
}

test("a student hands in text and a file with its progress, and the mentor hears of it", async ({
  student,
  as,
}) => {
  const { page, name } = student;
  await page.goto(`${lesson("three-prices")}#work`);
  await explanation(page).fill("The linen apron stays at 48.00.");
  await expect(page.getByText("Draft saved")).toBeVisible();

  let letThrough = () => {};
  const isHeld = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/storage/v1/object/upload/**", async (route) => {
    if (route.request().method() === "PUT") await isHeld;
    await route.continue();
  });
  await page
    .getByLabel(/Add a file/)
    .setInputFiles(file("price-list.pdf", "%PDF-1.7 ten products"));
  await expect(page.getByRole("progressbar", { name: "Uploading price-list.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("A file is still on its way.")).toBeVisible();
  letThrough();
  await expect(page.getByText("21 B, ready")).toBeVisible();

  await handIn(page);
  await expect(page.getByText(/^Handed in today at \d\d:\d\d\./)).toBeVisible();
  await expect(page.getByText(/^Attempt 1 of 3, .* on time$/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "price-list.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("price-list.pdf");

  await page.goto("/work");
  const waiting = page.getByRole("region", { name: /Waiting/ });
  await expect(waiting.getByText("Price list with target margins")).toBeVisible();

  const mentor = await as("mentor");
  await mentor.goto("/notifications");
  await mentor.getByRole("link", { name: `${name} handed in` }).click();
  await mentor.waitForURL(/\/mentor\/attempts\//);
});

test("a student hands in a link; half an address is refused where it stands", async ({
  student,
}) => {
  const { page } = student;
  await page.goto(`${lesson("landed-cost")}#work`);
  await page.getByRole("button", { name: "Add a link" }).click();
  await page.getByRole("textbox", { name: "Link" }).fill("http://sheets.example/cost");
  await expect(page.getByText("Links start with https://. Paste the whole address.")).toBeVisible();
  await page.getByRole("textbox", { name: "Link" }).fill("https://sheets.example/cost");
  await handIn(page);
  await expect(page.getByRole("link", { name: "sheets.example/cost" })).toHaveAttribute(
    "rel",
    /noopener/,
  );
});

test("a program is refused under its own name and under another", { tag: "@once" }, async ({
  student,
  errors,
}) => {
  const { page } = student;
  await page.goto(`${lesson("three-prices")}#work`);
  await expect(explanation(page)).toBeEditable();
  const program = "MZ\x90\x00 not what it says";
  await page
    .getByLabel(/Add a file/)
    .setInputFiles([file("run.exe", program), file("shelf.png", program)]);
  await expect(page.getByText("“run.exe” cannot be handed in here.")).toBeVisible();
  await expect(page.getByText("“shelf.png” is not a png file")).toBeVisible();
  await page.reload();
  await expect(explanation(page)).toBeVisible();
  await expect(page.getByText("shelf.png")).toBeHidden();
  wasTold(errors, /422/);
});

test("a reload in the middle of a word keeps what was typed", { tag: "@once" }, async ({
  student,
}) => {
  const { page } = student;
  await page.goto(`${lesson("three-prices")}#work`);
  await expect(explanation(page)).toBeEditable();
  await explanation(page).pressSequentially("Not saved y");
  await page.reload();
  await expect(explanation(page)).toHaveValue("Not saved y");
  await expect(page.getByText("Draft saved")).toBeVisible();
});

test("without a connection the text is kept, and saved when it is back", { tag: "@once" }, async ({
  student,
  errors,
}) => {
  const { page, context } = student;
  await page.goto(`${lesson("three-prices")}#work`);
  await expect(explanation(page)).toBeEditable();
  await context.setOffline(true);
  await explanation(page).fill("Written on the train");
  await expect(page.getByText(/kept on this device/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(explanation(page)).toHaveValue("Written on the train");
  wasTold(errors, /ERR_INTERNET_DISCONNECTED/);
});

test("two tabs never overwrite each other: both versions are shown", { tag: "@once" }, async ({
  student,
  errors,
}) => {
  const { page, context } = student;
  const other = await context.newPage();
  await page.goto(`${lesson("three-prices")}#work`);
  await other.goto(`${lesson("three-prices")}#work`);
  await expect(explanation(other)).toBeEditable();
  await explanation(page).fill("From the first tab");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await explanation(other).fill("From the second tab");
  await expect(other.getByText(/also changed in another tab/)).toBeVisible();
  await expect(other.getByText("From the first tab")).toBeVisible();
  await other.getByRole("button", { name: "Put one after the other" }).click();
  await expect(other.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(explanation(page)).toHaveValue("From the second tab\n\nFrom the first tab");
  expect(errors).toEqual([]);
});
