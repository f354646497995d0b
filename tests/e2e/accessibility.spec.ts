import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { pages } from "./pages.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function problems(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

for (const { role, name, path } of pages) {
  test(`${name} can be read by everyone, in light and dark, and fits the screen`, async ({
    as,
    page: visitor,
  }) => {
    const page = role ? await as(role) : visitor;
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await problems(page), "in light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await problems(page), "in dark").toEqual([]);

    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, "pixels to scroll sideways").toBe(0);
  });
}
