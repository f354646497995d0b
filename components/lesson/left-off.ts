import { resumeAt } from "@/lib/lesson/gaps";
import { union } from "@/lib/lesson/stretches";
import type { PlayerLesson, PlayerState } from "./player-state";

type Left = Pick<PlayerState, "seen" | "isCompleted"> & { position: number };

/**
 * Where each lesson was left in this document. Going back shows a page as it was fetched, which is older
 * than what was watched on it since.
 */
const lessons = new Map<string, Left>();

const keyOf = ({ viewer, id }: PlayerLesson) => `${viewer}:${id}`;

export function leaveOff(lesson: PlayerLesson, { seen, isCompleted, at, hasStarted }: PlayerState) {
  if (hasStarted) lessons.set(keyOf(lesson), { seen, isCompleted, position: at });
}

/** The lesson as it was left, where that is further than what the page knows. */
export function takenUp(lesson: PlayerLesson): PlayerLesson {
  const left = lessons.get(keyOf(lesson));
  if (!left) return lesson;
  return {
    ...lesson,
    seen: union([...lesson.seen, ...left.seen]),
    startAt: resumeAt(left.position, lesson.duration),
    isCompleted: lesson.isCompleted || left.isCompleted,
  };
}
