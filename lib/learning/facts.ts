import { inWordsCapital, minutesLeft, spanInWords } from "@/lib/format";
import { secondsToComplete } from "@/lib/lesson/gaps";
import type { Item, Reader, WayOut, Work } from "./schema";

/** Small true statements that the sentences of the student's pages are made of. */

/** “Pricing for margin” */
export function quoted(title: string): string {
  return `“${title}”`;
}

/** Whom to ask: the mentor by name, else the academy. */
export function whomToAsk(reader: Pick<Reader, "mentor" | "academy">): string {
  return reader.mentor ?? reader.academy;
}

/** "Jonas", or the academy's whole name. */
export function answerer({ mentor, academy }: Pick<Reader, "mentor" | "academy">): string {
  return mentor?.trim().split(/\s+/)[0] ?? academy;
}

/** "within two days" */
export function turnaround(reader: Pick<Reader, "turnaround_hours">): string {
  return `within ${spanInWords(reader.turnaround_hours * 3600)}`;
}

/** Why lessons are on hold and what to do about it. */
export function holdSentence(hold: Reader["holds"][number], wayOut: WayOut): string {
  switch (hold) {
    case "billing":
      return `${wayOut.opens ?? "Lessons are on hold until what is due is paid."} Billing and help stay open.`;
    case "expiry":
      return `Your access has run out. Ask ${wayOut.name} to extend it.`;
    default:
      return `Lessons are on hold. Ask ${wayOut.name} what lifts it.`;
  }
}

/** Seconds still to watch until a recording counts as completed; 0 once it does. threshold is a percentage. */
export function secondsLeft(item: Item, threshold: number): number {
  return item.is_completed ? 0 : secondsToComplete(item.watched, item.duration, threshold / 100);
}

/** "Six more minutes complete", "40 more seconds complete": what is left to watch, before the name of it. */
export function moreToWatch(seconds: number): string {
  const [n, unit] = seconds < 60 ? [seconds, "second"] : [minutesLeft(seconds), "minute"];
  return n === 1 ? `One more ${unit} completes` : `${inWordsCapital(n)} more ${unit}s complete`;
}

/** Required work of a recording that still keeps the next one closed. */
export function openWork(item: Item): Work[] {
  return item.work.filter((work) => work.is_required && !work.is_done);
}

/** The date has passed and nothing was handed in for it. */
export function isOverdue(
  work: Pick<Work, "due_at" | "state" | "is_passed">,
  now: string,
): boolean {
  if (work.due_at === null || work.is_passed || work.state === "submitted") return false;
  return Date.parse(work.due_at) < Date.parse(now);
}

/** Due within the next hours, and not yet past. */
export function isDueWithin(work: Pick<Work, "due_at">, now: string, hours: number): boolean {
  if (work.due_at === null) return false;
  const left = Date.parse(work.due_at) - Date.parse(now);
  return left >= 0 && left <= hours * 3_600_000;
}

/** The student's turn: something can be written and handed in. */
export function isToDo(work: Pick<Work, "state" | "is_passed">): boolean {
  return !work.is_passed && work.state !== "submitted" && work.state !== "graded";
}
