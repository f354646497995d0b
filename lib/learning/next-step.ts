import { isDueWithin, isOverdue, isToDo } from "./facts";
import type { CourseProgress, Home, HomeWork, Item } from "./schema";

/** The one thing a student's home puts first. */
export type NextStep =
  | { kind: "watch"; item: Item }
  | { kind: "work"; work: HomeWork }
  | { kind: "wait"; works: HomeWork[] }
  | { kind: "day"; item: Item; date: string }
  | { kind: "hold"; hold: Home["holds"][number] }
  | { kind: "finished"; course: CourseProgress }
  | { kind: "over"; course: CourseProgress }
  | { kind: "no_course" }
  | { kind: "empty"; course: CourseProgress }
  | { kind: "ask" };

/**
 * What comes first: nothing beats a hold; required work that is overdue, returned or due within two days beats a
 * recording not begun; then watching, then other work, then waiting, then a date. "ask" is left when
 * only another person can open the way.
 */
export function nextStep(home: Home): NextStep {
  return standstill(home) ?? doable(home) ?? ahead(home) ?? { kind: "ask" };
}

function standstill({ courses, holds }: Home): NextStep | null {
  const [first] = courses;
  if (!first) return { kind: "no_course" };
  const running = courses.filter((course) => !course.is_over);
  if (running.length === 0) return { kind: "over", course: first };
  if (holds[0]) return { kind: "hold", hold: holds[0] };
  const [current] = running;
  if (current && running.every((course) => course.lessons === 0))
    return { kind: "empty", course: current };
  const finished = running.filter((course) => course.is_finished);
  if (finished[0] && finished.length === running.length)
    return { kind: "finished", course: finished[0] };
  return null;
}

function doable({ next, work, now }: Home): NextStep | null {
  const toDo = work.rows.filter(isToDo);
  const urgent = toDo.find(
    (row) =>
      row.is_required &&
      row.recording_id !== next?.id &&
      (row.state === "returned" || isOverdue(row, now) || isDueWithin(row, now, 48)),
  );
  if (urgent && (next === null || next.watched_seconds === 0))
    return { kind: "work", work: urgent };
  if (next) return { kind: "watch", item: next };
  const required = toDo.find((row) => row.is_required) ?? toDo[0];
  return required ? { kind: "work", work: required } : null;
}

function ahead({ work, path }: Home): NextStep | null {
  const works = work.rows.filter((row) => row.state === "submitted");
  if (works.length > 0) return { kind: "wait", works };
  const locked = path.find((item) => !item.is_completed);
  const drip = locked?.reasons.find((reason) => reason.kind === "drip");
  return locked && drip ? { kind: "day", item: locked, date: drip.date } : null;
}
