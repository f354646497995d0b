import { list } from "@/lib/format";
import type { BulkResult, Outcome } from "./bulk-schema";

/** Why an invoice was passed over. */
const reasons: Record<Exclude<Outcome, "done">, string> = {
  draft: "still a draft",
  paid: "already paid",
  void: "void",
  written_off: "written off",
  no_account: "no account yet",
  in_review: "payment in review",
  promised: "promised to pay",
  reminded_today: "reminded today",
  unchanged: "due on that day already",
  just_moved: "moved a moment ago",
};

/** Those that were, or will be, passed over, each with its reason. */
export function passedOver(results: readonly BulkResult[]) {
  return results.flatMap(({ outcome, ...one }) =>
    outcome === "done" ? [] : [{ ...one, why: reasons[outcome] }],
  );
}

/** "7 reminded, 4 skipped: already paid (3) and reminded today." */
export function bulkOutcome(results: readonly BulkResult[], done: string): string {
  const skipped = passedOver(results);
  const head = `${results.length - skipped.length} ${done}`;
  if (skipped.length === 0) return `${head}.`;
  const whys = [...new Set(skipped.map(({ why }) => why))];
  const said = whys.map((why) => {
    const many = skipped.filter((one) => one.why === why).length;
    return whys.length === 1 || many === 1 ? why : `${why} (${many})`;
  });
  return `${head}, ${skipped.length} skipped: ${list(said)}.`;
}
