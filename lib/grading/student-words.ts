import { capital, count, counted, inWords, near, spanInWords } from "@/lib/format";
import type { CourseOf, MentorLoad, Students } from "./student-schema";
import { manyAtStart, secondsBetween } from "./words";

/** "38 students. Five have not studied for two weeks, two are on hold." */
export function studentsSentence({ counts, total }: Pick<Students, "counts" | "total">): string {
  const all = counts?.all ?? total;
  if (all === 0) return "No students yet.";
  const head = `${manyAtStart(all)} ${all === 1 ? "student" : "students"}.`;
  const rest = counts ? exceptions(counts) : "";
  return rest === "" ? head : `${head} ${rest}`;
}

function exceptions({ quiet, hold }: NonNullable<Students["counts"]>): string {
  const parts = [
    quiet > 0 ? `${inWords(quiet)} ${quiet === 1 ? "has" : "have"} not studied for two weeks` : "",
    hold > 0 ? `${inWords(hold)} ${hold === 1 ? "is" : "are"} on hold` : "",
  ].filter(Boolean);
  if (parts.length === 0) return "All of them studied within two weeks.";
  return `${capital(parts.join(", "))}.`;
}

/** "32 attempts wait at two mentors. The oldest, at Jonas Weber, has waited two days." */
export function companySentence(mentors: readonly MentorLoad[], now: string): string {
  const waiting = mentors.reduce((sum, mentor) => sum + mentor.waiting, 0);
  const oldest = mentors
    .filter((mentor) => mentor.oldest_at !== null)
    .toSorted((a, b) => ((a.oldest_at ?? "") < (b.oldest_at ?? "") ? -1 : 1))[0];
  if (!oldest?.oldest_at) return "No work waits for a grade.";
  const busy = mentors.filter((mentor) => mentor.waiting > 0).length;
  const where = busy === 1 ? `at ${oldest.name}` : `at ${count(busy, "mentor")}`;
  const since = spanInWords(secondsBetween(oldest.oldest_at, now));
  const head =
    waiting === 1 ? `One attempt waits ${where}` : `${manyAtStart(waiting)} attempts wait ${where}`;
  return busy === 1
    ? `${head}, the oldest for ${since}.`
    : `${head}. The oldest, at ${oldest.name}, has waited ${since}.`;
}

const beads = { d: "full", h: "half", w: "waiting", o: "hollow" } as const;

/** A course's lessons as beads, and the same in words. */
export function progressOf({ lessons }: Pick<CourseOf, "lessons">) {
  const letters = [...lessons];
  const done = letters.filter((letter) => letter === "d").length;
  return {
    items: letters.map(
      (letter) => beads[letter === "d" || letter === "h" || letter === "w" ? letter : "o"],
    ),
    done,
    total: letters.length,
    text: `${done} of ${counted(letters.length, "lesson")} done`,
  };
}

/** "today", "yesterday", "Sunday", "12 Nov 2026"; "never" when nothing was studied. */
export function lastStudied(day: string | null, zone: string, now: string): string {
  return day === null ? "never" : near(`${day}T12:00:00Z`, zone, now);
}
