import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { pages } from "./pages.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const all = (page: Page) => new AxeBuilder({ page }).withTags(standards);
/** Nothing but colours changes in the dark. */
const colours = (page: Page) => new AxeBuilder({ page }).withRules("color-contrast");

async function problems(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const phone = { width: 390, height: 844 };

for (const { role, name, path } of pages) {
  const title = `${name} can be read by everyone, wide and on a phone, in light and dark`;
  test(title, { tag: "@once" }, async ({ as, page: visitor }) => {
    const page = role ? await as(role) : visitor;
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await problems(all(page)), "wide, in light").toEqual([]);
    expect(await sideways(page), "pixels to scroll sideways").toBe(0);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await problems(colours(page)), "wide, in dark").toEqual([]);
    await page.setViewportSize(phone);
    expect(await problems(colours(page)), "on a phone, in dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await problems(all(page)), "on a phone, in light").toEqual([]);
    expect(await sideways(page), "pixels to scroll sideways on a phone").toBe(0);
  });
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
