import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const example = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

/** Set by the framework and by the build. */
const notForPeople = ["NODE_ENV", "NEWEST_MIGRATION"];

test("every variable the app and its stack read stands in .env.example", () => {
  const app = [...read("lib/env.ts").matchAll(/"([A-Z_]{4,})"/g)].map(([, name]) => name);
  const stack = ["start.ts", "paths.ts", "chromium.ts"].flatMap((file) =>
    [...read(`supabase/local/${file}`).matchAll(/process\.env\.([A-Z_]+)/g)].map(
      ([, name]) => name,
    ),
  );
  const asked = [...app, ...stack].filter((name) => !name?.startsWith("NEXT_PUBLIC_"));

  expect(app).toContain("STRIPE_API");
  for (const name of asked) expect([...example, ...notForPeople]).toContain(name);
});

test("the README's table has the variables of .env.example, and no other", () => {
  const section = read("README.md").split("## Configuration")[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  const told = rows.flatMap((line) =>
    [...(line.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
  );

  expect(told.toSorted()).toEqual(example.toSorted());
});
