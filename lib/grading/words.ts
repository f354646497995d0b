import { counted, inWordsCapital, number, spanInWords, waiting } from "@/lib/format";
import { firstName } from "@/lib/work/words";
import type { Queue, QueueRow } from "./schema";

/** Counting in the database ends here; beyond it a list says "over 10,000". */
const mostCounted = 10_000;

/** "342", "over 10,000". */
export function totalInWords(total: number): string {
  return total > mostCounted ? `over ${number(mostCounted)}` : number(total);
}

/** The same at the start of a sentence: "Nine", "342", "Over 10,000". */
export function manyAtStart(total: number): string {
  return total > mostCounted ? `Over ${number(mostCounted)}` : inWordsCapital(total);
}

/** Seconds between two moments, never below 0. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
}

/** "14 attempts wait. The oldest, from Tomás, has waited two days and four hours." */
export function queueSentence({
  counts,
  oldest,
  now,
}: Pick<Queue, "counts" | "oldest" | "now">): string {
  if (!oldest) return "Nothing waits for you. New work appears here by itself.";
  const since = spanInWords(secondsBetween(oldest.at, now));
  if (counts.waiting === 1)
    return `One attempt waits. It is from ${firstName(oldest.student)} and has waited ${since}.`;
  return `${manyAtStart(counts.waiting)} attempts wait. The oldest, from ${firstName(oldest.student)}, has waited ${since}.`;
}

/** "Median turnaround 19 h, target 48 h"; what is aimed for alone when nothing has been answered yet. */
export function turnaroundInWords(median: number | null, targetHours: number): string {
  const target = `target ${number(targetHours)} h`;
  return median === null
    ? `No answers yet, ${target}`
    : `Median turnaround ${waiting(median)}, ${target}`;
}

/** "text, 1 file", "3 files", "1 link". */
export function contents(row: Pick<QueueRow, "has_text" | "files" | "links">): string {
  const parts = [
    row.has_text ? "text" : null,
    row.files > 0 ? counted(row.files, "file") : null,
    row.links > 0 ? counted(row.links, "link") : null,
  ];
  return parts.filter(Boolean).join(", ");
}

/** "2 of 3", "2" where attempts are not limited. */
export function attemptOf(number: number, allowed: number | null): string {
  return allowed === null ? String(number) : `${number} of ${allowed}`;
}
