import { list } from "@/lib/format";
import { firstName } from "@/lib/work/words";
import { isLastAttempt } from "./grade";
import type { AttemptPage, Verdict } from "./schema";

/** What a verdict does, said before it is given: "Opens 4.3 Discounts that don't bleed for Tomás." */
export function consequence(
  { assignment, attempt, student, opens }: AttemptPage,
  verdict: Verdict | null,
): string {
  const who = firstName(student.name);
  if (verdict === "needs_work") {
    const next = `${who} can hand in attempt ${attempt.number + 1}`;
    const { attempts_allowed: allowed } = assignment;
    if (isLastAttempt(assignment, attempt.number)) return "This was the last attempt.";
    return allowed === null ? `${next}.` : `${next} of ${allowed}.`;
  }
  if (verdict === "fail") return `Closes this work. ${who} cannot hand it in again.`;
  if (opens.length === 0) return `Opens nothing at once for ${who}.`;
  const shown = opens.slice(0, 2);
  const more = opens.length - shown.length;
  const names = list(more > 0 ? [...shown, `${more} more`] : shown);
  return verdict === "pass" ? `Opens ${names} for ${who}.` : `A pass opens ${names} for ${who}.`;
}
