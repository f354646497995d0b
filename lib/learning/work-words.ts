import { city, due, nearAt, span, time } from "@/lib/format";
import { answerer, isOverdue, quoted, turnaround } from "./facts";
import type { HomeWork, Reader, Work } from "./schema";

export type WorkStatus =
  | "due"
  | "overdue"
  | "open"
  | "draft"
  | "needs"
  | "waiting"
  | "passed"
  | "failed";

/** The word of the status table that fits a piece of work. */
export function workStatus(work: Work, now: string): WorkStatus {
  if (work.state === "submitted") return "waiting";
  if (work.is_passed) return "passed";
  if (work.state === "graded") return "failed";
  if (work.state === "returned") return "needs";
  if (isOverdue(work, now)) return "overdue";
  if (work.due_at !== null) return "due";
  return work.state === "draft" ? "draft" : "open";
}

/** What stands beside the glyph: "Due Friday, 23:59", "Needs work", "Passed, 91 of 100". */
export function workLabel(work: Work, reader: Reader): string {
  switch (workStatus(work, reader.now)) {
    case "waiting":
      return "Waiting";
    case "passed":
      return work.score === null ? "Passed" : `Passed, ${work.score} of ${work.max_score}`;
    case "failed":
      return "Failed";
    case "needs":
      return "Needs work";
    case "draft":
      return "Draft";
    case "open":
      return "Open";
    case "overdue":
      return `Overdue since ${nearDue(work.due_at, reader)}`;
    case "due":
      return work.due_at === null ? "Due" : due(work.due_at, reader.zone, reader.now);
  }
}

/** The line below the title: what was saved, said or handed in, and what it opens. */
export function workLine(work: HomeWork, reader: Reader): string {
  if (work.state === "submitted" && work.submitted_at !== null) {
    const when = nearAt(work.submitted_at, reader.reader_zone, reader.now);
    return `Handed in ${when}. ${answerer(reader)} usually answers ${turnaround(reader)}.`;
  }
  if (work.feedback !== null && work.verdict !== null) {
    const who = work.grader?.split(/\s+/)[0] ?? reader.academy;
    return `${who}: ${quoted(work.feedback)}`;
  }
  const saved =
    work.state === "draft" && work.saved_at !== null
      ? `Draft saved ${nearAt(work.saved_at, reader.reader_zone, reader.now)}.`
      : "";
  const opens = work.opens !== null && work.is_required ? `Opens ${quoted(work.opens)}.` : "";
  const optional = work.is_required ? "" : "Optional.";
  return [saved, opens, optional].filter(Boolean).join(" ") || `Work of ${work.label}.`;
}

/** "about 40 min", "attempt 2 of 3" */
export function workEffort(work: Work): string | null {
  if (work.state === "submitted" || work.state === "graded") return null;
  const next = work.state === "returned" ? (work.attempt_number ?? 0) + 1 : work.attempt_number;
  if (next !== null && next > 1) {
    return work.attempts_allowed === null
      ? `attempt ${next}`
      : `attempt ${next} of ${work.attempts_allowed}`;
  }
  return `about ${span(work.minutes * 60)}`;
}

function nearDue(at: string | null, { zone, now }: Reader): string {
  return at === null ? "" : due(at, zone, now).replace(/^Due /, "").replace(/, .*$/, "");
}

/** "22:59 for you in Accra", where the deadline's hour is another one for the reader; else null. */
export function hourForReader(work: Work, { zone, reader_zone, now }: Reader): string | null {
  if (work.due_at === null || workStatus(work, now) !== "due") return null;
  const here = time(work.due_at, reader_zone);
  return here === time(work.due_at, zone) ? null : `${here} for you in ${city(reader_zone)}`;
}
