import { expect, test } from "vitest";
import type { Outcome } from "@/lib/billing/bulk-schema";
import { bulkOutcome } from "@/lib/billing/bulk-words";

const results = (...outcomes: Outcome[]) =>
  outcomes.map((outcome) => ({
    id: crypto.randomUUID(),
    number: "INV",
    student: "Bo Ng",
    outcome,
  }));

test("what was done is said with what was skipped and why", () => {
  expect(bulkOutcome(results("done", "done"), "reminded")).toBe("2 reminded.");
  expect(bulkOutcome(results("done", "paid", "paid"), "reminded")).toBe(
    "1 reminded, 2 skipped: already paid.",
  );
  expect(bulkOutcome(results("paid", "done", "void", "paid"), "moved")).toBe(
    "1 moved, 3 skipped: already paid (2) and void.",
  );
});
