import { addDays, differenceInCalendarDays, formatISO } from "date-fns";
import type { CourseProgress } from "./schema";

export type Pace = { lessons: number; weeks: number; finish: string };

/**
 * Lessons a week over the last four weeks, or since the first lesson where that is less, and the day the
 * rest is done at that pace. Null when nothing was completed lately or nothing is left.
 */
export function paceOf(course: CourseProgress, today: string): Pace | null {
  const left = course.lessons - course.lessons_done;
  if (left <= 0 || course.lessons_recently === 0 || course.first_done_at === null) return null;
  const days = differenceInCalendarDays(today, course.first_done_at.slice(0, 10)) + 1;
  const weeks = Math.min(4, Math.max(1, days / 7));
  const perWeek = course.lessons_recently / weeks;
  // The pace that is said is the pace that is counted with.
  const pace =
    perWeek >= 1
      ? { lessons: Math.round(perWeek), weeks: 1 }
      : { lessons: course.lessons_recently, weeks: Math.round(weeks) };
  const daysLeft = Math.ceil((left * pace.weeks * 7) / pace.lessons);
  return { ...pace, finish: formatISO(addDays(today, daysLeft), { representation: "date" }) };
}
