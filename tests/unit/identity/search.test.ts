import { expect, test } from "vitest";
import { continueFrom, searchOf } from "@/lib/identity/search";

const row = {
  id: "7b0f8c1e-5a77-4d3e-9a55-0b8f6f0f2a11",
  created_at: "2026-11-22T14:55:00.123456+00:00",
};
const read = (params: Record<string, string | string[]>) =>
  searchOf(params, "role", ["mentor", "admin"]);

test("an address carries search, filter and where the list goes on", () => {
  const older = continueFrom(row);

  expect(read({ q: " Lucía ", role: "mentor", older: older ?? "" })).toEqual({
    q: "Lucía",
    choice: "mentor",
    place: { at: row.created_at, id: row.id, isBack: false },
  });
  expect(read({ newer: older ?? "" }).place?.isBack).toBe(true);
});

test.each<Record<string, string | string[]>>([
  { role: "owner" },
  { role: ["mentor", "admin"] },
  { older: "yesterday~1" },
  { older: `${row.created_at}~' or 1=1` },
  { newer: ["a", "b"] },
  { q: "   " },
  { q: "\u0000\ud800" },
])("%j is as if it were not there", (params) => {
  expect(read(params)).toEqual({ q: undefined, choice: undefined, place: null });
});

test("a list without rows goes nowhere", () => {
  expect(continueFrom(undefined)).toBeUndefined();
});
