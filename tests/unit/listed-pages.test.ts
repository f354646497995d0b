import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "../e2e/pages.ts";

/** Only leads on to the home of who asks. */
const leadsOn = ["/"];

/** The address of a page file, with its dynamic parts open. */
function addressOf(file: string) {
  const parts = file.split("/").slice(1, -1);
  return `/${parts.filter((part) => !part.startsWith("(")).join("/")}`;
}

const routes = globSync("app/**/page.tsx").map(addressOf);
const depth = (route: string) => route.split("[").length;

/** The page an address opens: the one with the fewest dynamic parts. */
function routeOf(path: string) {
  const [address = ""] = path.split("?");
  return routes
    .filter((route) => new RegExp(`^${route.replaceAll(/\[\w+\]/g, "[^/]+")}$`).test(address))
    .sort((one, other) => depth(one) - depth(other))[0];
}

test("every page of the app is looked at by the browser tests", () => {
  const seen = new Set(pages.map(({ path }) => routeOf(path)));
  expect(routes.filter((route) => !seen.has(route) && !leadsOn.includes(route))).toEqual([]);
});

test("two pages of the list never share a name, which is their picture's", () => {
  const names = pages.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
