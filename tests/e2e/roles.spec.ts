import { expect, test } from "./fixtures.ts";
import { pages } from "./pages.ts";

const roles = ["student", "mentor", "enrollment", "admin"] as const;
const shared = ["/notifications", "/profile"];
const owned = new Map(
  pages
    .filter(({ role, path }) => role !== null && !path.includes("nothing"))
    .map(({ role, path }) => [path.split("?")[0] ?? path, role] as const)
    .filter(([path]) => !shared.includes(path)),
);

/** What a page says of anybody: ids, addresses, papers, money. */
const facts = (body: string) =>
  new Set(
    body.match(
      /[0-9a-f]{8}-[0-9a-f-]{27}|[\w.]+@\w+\.test|(?:INV|R|C)-\d{4}-\d{6}|\d[\d,]*\.\d\d [A-Z]{3}/g,
    ),
  );

for (const role of roles)
  test(`pages of other roles are refused to ${role}, and tell nothing of what is on them`, {
    tag: "@once",
  }, async ({ as }) => {
    const { request } = await as(role);
    for (const [path, owner] of owned) {
      if (owner === role) continue;
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(403);
      const told = [...facts(await answer.text())].filter(
        (fact) => fact !== `${role}@demo.test` && !path.includes(fact),
      );
      expect(told, path).toEqual([]);
    }
  });
