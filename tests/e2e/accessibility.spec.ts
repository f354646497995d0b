import type { Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";
import { expect, test, wasTold } from "./fixtures.ts";
import { pages } from "./pages.ts";
import { invitation, ownStudent, sql } from "./people.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const all: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** Nothing but colours changes in the dark. */
const colours: RunOnly = { type: "rule", values: ["color-contrast"] };

/** A frame holds somebody's file, not a page of ours. */
async function problems(page: Page, runOnly: RunOnly) {
  const violations = await page.evaluate(async (rules) => {
    const options = { runOnly: rules, resultTypes: ["violations" as const], iframes: false };
    return (await window.axe.run(options)).violations;
  }, runOnly);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const phone = { width: 390, height: 844 };

/** Wide and on a phone, in light and dark; the window is left narrow. axe, half a megabyte, is loaded once for all four. */
async function isForEveryone(page: Page) {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.evaluate(axe.source);
  expect(await problems(page, all), "wide, in light").toEqual([]);
  expect(await sideways(page), "pixels to scroll sideways").toBe(0);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await problems(page, colours), "wide, in dark").toEqual([]);
  await page.setViewportSize(phone);
  expect(await problems(page, colours), "on a phone, in dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await problems(page, all), "on a phone, in light").toEqual([]);
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
