import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, wasTold } from "./fixtures.ts";
import { pages } from "./pages.ts";
import { invitation, ownStudent, sql } from "./people.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const all = (page: Page) => new AxeBuilder({ page }).withTags(standards);
/** Nothing but colours changes in the dark. */
const colours = (page: Page) => new AxeBuilder({ page }).withRules("color-contrast");

async function problems(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const phone = { width: 390, height: 844 };

/** Wide and on a phone, in light and dark; the window is left narrow. */
async function isForEveryone(page: Page) {
  expect(await problems(all(page)), "wide, in light").toEqual([]);
  expect(await sideways(page), "pixels to scroll sideways").toBe(0);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await problems(colours(page)), "wide, in dark").toEqual([]);
  await page.setViewportSize(phone);
  expect(await problems(colours(page)), "on a phone, in dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await problems(all(page)), "on a phone, in light").toEqual([]);
  expect(await sideways(page), "pixels to scroll sideways on a phone").toBe(0);
}

for (const { role, who, name, path } of pages) {
  const title = `${name} can be read by everyone, wide and on a phone, in light and dark`;
  test(title, { tag: "@once" }, async ({ as, page: visitor }) => {
    const page = role ? await as(who ?? role) : visitor;
    await page.goto(path, { waitUntil: "networkidle" });
    await isForEveryone(page);
  });
}

test("so can an invitation that is open", { tag: "@once" }, async ({ page }) => {
  const { path } = await invitation();
  await page.goto(path, { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Accept and sign in" })).toBeVisible();
  await isForEveryone(page);
});

test("so can a page that did not load", { tag: "@once" }, async ({ browser, baseURL, errors }) => {
  const { page, email, context } = await ownStudent(browser, baseURL ?? "", ["three-prices"]);
  // An id as no database makes them: the page refuses to show it.
  await sql`
    insert into notifications (id, company_id, user_id, type, title, link, dedupe_key)
    select 'dddddddd-dddd-dddd-dddd-dddddddddddd', company_id, id, 'unlocked', 'Broken', '/course', 'broken'
    from users where email = ${email}`;
  await page.goto("/notifications", { waitUntil: "networkidle" });
  await expect(page.getByText("This page did not load")).toBeVisible();
  await isForEveryone(page);
  wasTold(errors, /./);
  await context.close();
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
