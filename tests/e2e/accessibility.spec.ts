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

for (const { role, name, path } of pages) {
  test(`${name} can be read by everyone, in light and dark, and fits the screen`, async ({
    as,
    page: visitor,
  }) => {
    const page = role ? await as(role) : visitor;
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await problems(all(page)), "in light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await problems(colours(page)), "in dark").toEqual([]);

    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, "pixels to scroll sideways").toBe(0);
  });
}
