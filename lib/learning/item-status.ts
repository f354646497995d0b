import type { Item, Module, Outline } from "./schema";

export type ItemStatus = "done" | "started" | "open" | "locked" | "scheduled" | "hold";

/** The word of the status table that fits a recording. */
export function itemStatus(item: Item): ItemStatus {
  if (!item.is_open) return lockedStatus(item);
  if (item.is_completed) return "done";
  return item.watched_seconds > 0 ? "started" : "open";
}

function lockedStatus({ reasons }: Item): ItemStatus {
  if (reasons.some((reason) => reason.kind === "on_hold")) return "hold";
  return reasons.some((reason) => reason.kind === "drip") ? "scheduled" : "locked";
}

/** The recording to go on with: the open one watched last, else the first open one; undefined when nothing is left. */
export function currentItem(items: readonly Item[]): Item | undefined {
  const open = items.filter((item) => item.is_open && !item.is_completed);
  const begun = open.filter((item) => item.watched_seconds > 0);
  return (
    begun.sort((a, b) => Date.parse(b.seen_at ?? "") - Date.parse(a.seen_at ?? ""))[0] ?? open[0]
  );
}

/** How far a module is, in lessons, and what its head says. opensOn: the day its first recording is dripped. */
export function moduleState({ lessons }: Module): {
  status: ItemStatus;
  lessons: number;
  done: number;
  seconds: number;
  opensOn: string | null;
} {
  const items = lessons.flatMap((lesson) => lesson.recordings);
  const done = lessons.filter((lesson) =>
    lesson.recordings.every((item) => item.is_completed),
  ).length;
  const [first] = items;
  const drip = first?.reasons.find((reason) => reason.kind === "drip");
  const isOpen = items.some((item) => item.is_open);
  return {
    status: isOpen
      ? openStatus(items, done, lessons.length)
      : first
        ? lockedStatus(first)
        : "locked",
    lessons: lessons.length,
    done,
    seconds: items.reduce((sum, item) => sum + item.duration, 0),
    opensOn: drip?.date ?? null,
  };
}

function openStatus(items: readonly Item[], done: number, lessons: number): ItemStatus {
  if (done === lessons) return "done";
  return done > 0 || items.some((item) => item.watched_seconds > 0) ? "started" : "open";
}

/** "26 of 42 lessons" */
export function doneText({ modules }: Outline): string {
  const lessons = modules.flatMap((module) => module.lessons);
  const done = lessons.filter((lesson) => lesson.recordings.every((item) => item.is_completed));
  return `${done.length} of ${lessons.length} lessons`;
}
