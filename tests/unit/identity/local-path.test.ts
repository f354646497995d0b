import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "@/lib/identity/local-path";

test.each(["/", "/dashboard", "/lessons/42?at=10#notes", "/admin/people?role=mentor&q=a%20b"])(
  "goes on to %s",
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  " /dashboard",
  "dashboard",
  "",
  "/..//evil.example",
  "/%2e%2e//evil.example",
  "/sign-in",
  "/sign-in?next=/sign-in",
  "/auth/ended",
  "/api/jobs/drip",
  "/invitation/abc",
  undefined,
  null,
  ["/dashboard"],
  { toString: () => "/dashboard" },
])("never goes on to %j", (path) => {
  expect(localPath(path)).toBeNull();
});

test("whatever it lets through stays on this site", () => {
  const awkward = fc.string({
    unit: fc.constantFrom(
      "/",
      "\\",
      ".",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "\t",
      "\n",
      "a",
      "evil.example",
      "http",
    ),
  });
  fc.assert(
    fc.property(awkward, (tail) => {
      const path = localPath(`/${tail}`);
      if (path === null) return;
      expect(new URL(path, "https://academy.example").origin).toBe("https://academy.example");
    }),
    { numRuns: 2000 },
  );
});
