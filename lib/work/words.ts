import { longDayInWords } from "@/lib/calendar-day";
import {
  capital,
  count,
  day,
  dayTime,
  inWords,
  list,
  nearAt,
  percent,
  time,
  timeForReader,
} from "@/lib/format";
import type { Assignment, Attempt, LockReason, Mentor } from "./schema";

/** Sentences about work. Pure: zones and "now" are given. */

/** "Jonas" of "Jonas Weber". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "Jonas usually answers within two days.", from how long the mentor really takes. */
export function usualAnswer(mentor: Mentor | null): string {
  if (!mentor?.usual_seconds) return "You are told here when it is graded.";
  return `${firstName(mentor.name)} usually answers within ${roughly(mentor.usual_seconds)}.`;
}

/** How long answers take, said no closer than one may rely on: "an hour", "a day", "three days". */
export function roughly(seconds: number): string {
  const hours = seconds / 3600;
  if (hours <= 1) return "an hour";
  return hours <= 24 ? "a day" : `${inWords(Math.ceil(hours / 24))} days`;
}

/** "Handed in Sunday at 10:32." */
export function handedIn(attempt: { submitted_at: string }, zone: string, now: string): string {
  return `Handed in ${nearAt(attempt.submitted_at, zone, now)}.`;
}

/** "on time", "one day late" */
export function punctuality(lateDays: number): string {
  return lateDays === 0 ? "on time" : `${count(lateDays, "day")} late`;
}

/** "Attempt 2 of 3", "Attempt 2" without a limit. */
export function attemptOf(number: number, allowed: number | null): string {
  return allowed === null ? `Attempt ${number}` : `Attempt ${number} of ${allowed}`;
}

/** The deadline in the reader's own zone, "22:59 for you in Accra", with the day when that differs; null when it is the same. */
export function deadlineForReader(at: string, zone: string, reader: string, now: string) {
  if (time(at, zone) === time(at, reader) && day(at, zone, now) === day(at, reader, now))
    return null;
  const here = timeForReader(at, zone, reader).split(", ")[1] ?? "";
  if (day(at, zone, now) === day(at, reader, now)) return here;
  return here.replace(time(at, reader), dayTime(at, reader, now));
}

/** "−10 % a day, not below 50 %", "No deduction" */
export function latePolicy(assignment: Assignment): string {
  const { late_percent_per_day: perDay, late_floor_percent: floor } = assignment;
  if (perDay === null || floor === null) return "No deduction";
  return `−${percent(perDay / 100)} a day, not below ${percent(floor / 100)}`;
}

/** "Text, files and links" */
export function takes(assignment: Assignment): string {
  const kinds = [
    assignment.accepts_text && "text",
    assignment.accepts_files && "files",
    assignment.accepts_links && "links",
  ].filter((kind) => kind !== false);
  return capital(list(kinds));
}

/** "80, less 10 for one day late: 70 of 100", "80 of 100" */
export function scoreLine(
  attempt: Pick<Attempt, "raw_score" | "score" | "late_days">,
  maxScore: number,
): string {
  if (attempt.score === null || attempt.raw_score === null) return "";
  const lost = attempt.raw_score - attempt.score;
  if (lost === 0) return `${attempt.score} of ${maxScore}`;
  return `${attempt.raw_score}, less ${lost} for ${count(attempt.late_days, "day")} late: ${attempt.score} of ${maxScore}`;
}

/** What opens a locked piece of work: "Opens after 4.1 Know your landed cost." All reasons, in order. */
export function lockReasons(reasons: readonly LockReason[], now: string): string {
  return reasons.map((reason) => lockReason(reason, now)).join(" ");
}

function lockReason({ kind, label, title, date, ...needs }: LockReason, now: string) {
  const lesson = [label, title].filter(Boolean).join(" ");
  switch (kind) {
    case "previous":
      if (!needs.needs_work) return `Opens when ${lesson} is watched.`;
      return needs.needs_watching
        ? `Opens when ${lesson} is watched and its work is done.`
        : `Opens when the work of ${lesson} is done.`;
    case "prerequisite":
      return `Opens when ${lesson} is completed.`;
    case "drip":
      return date ? `Opens on ${longDayInWords(date, now)}.` : "Opens later.";
    case "on_hold":
      return "Lessons are on hold.";
    case "staff_locked":
      return "Your academy closed this lesson.";
    default:
      return "Your enrollment has ended.";
  }
}
