import { secondsLeft } from "./facts";
import type { Item, Work } from "./schema";

/** One thing to do, or to wait for, before a locked recording opens. */
export type WayStep =
  | { kind: "watch"; item: Item; minutes: number }
  | { kind: "hand_in"; item: Item; work: Work; minutes: number }
  | { kind: "verdict"; item: Item; work: Work; minutes: 0 }
  | { kind: "day"; item: Item; date: string; minutes: 0 };

/** What only another person can change. */
export type Obstacle =
  | { kind: "not_enrolled" | "on_hold" | "staff_locked" | "circle"; item: Item }
  | { kind: "failed"; item: Item; work: Work };

export type WayIn = { steps: WayStep[]; minutes: number; obstacle: Obstacle | null };

/**
 * The shortest way into a locked recording: every step there is, in an order that works, with the
 * student's own minutes. An obstacle says that no steps are enough. Every reason must go, so the way is
 * the only one and therefore the shortest.
 */
export function wayIn(target: Item, items: readonly Item[], threshold: number): WayIn {
  const walk: Walk = {
    threshold,
    items: new Map(items.map((item) => [item.id, item])),
    steps: [],
    taken: new Set(),
    opening: new Set(),
    lastDay: "",
    obstacle: null,
  };
  open(walk, target);
  const minutes = walk.steps.reduce((sum, step) => sum + step.minutes, 0);
  return { steps: walk.steps, minutes, obstacle: walk.obstacle };
}

type Walk = {
  threshold: number;
  items: Map<string, Item>;
  steps: WayStep[];
  /** Ids of recordings watched and work done on the way. */
  taken: Set<string>;
  /** Recordings whose own way in is being looked for: meeting one again is a circle. */
  opening: Set<string>;
  lastDay: string;
  obstacle: Obstacle | null;
};

function open(walk: Walk, item: Item): void {
  if (item.is_open) return;
  if (walk.opening.has(item.id)) {
    walk.obstacle ??= { kind: "circle", item };
    return;
  }
  walk.opening.add(item.id);
  for (const reason of item.reasons) meet(walk, item, reason);
  for (const reason of item.reasons) if (reason.kind === "drip") wait(walk, item, reason.date);
  walk.opening.delete(item.id);
}

function meet(walk: Walk, item: Item, reason: Item["reasons"][number]): void {
  switch (reason.kind) {
    case "drip":
      return;
    case "prerequisite":
      for (const part of walk.items.values())
        if (part.lesson_id === reason.lesson_id) watch(walk, part);
      return;
    case "previous": {
      const previous = walk.items.get(reason.recording_id);
      if (!previous) return;
      if (reason.needs_watching) watch(walk, previous);
      if (reason.needs_work) handIn(walk, previous);
      return;
    }
    default:
      walk.obstacle ??= { kind: reason.kind, item };
  }
}

function watch(walk: Walk, item: Item): void {
  if (item.is_completed || walk.taken.has(item.id)) return;
  open(walk, item);
  if (walk.taken.has(item.id)) return;
  walk.taken.add(item.id);
  const minutes = Math.ceil(secondsLeft(item, walk.threshold) / 60);
  walk.steps.push({ kind: "watch", item, minutes });
}

function handIn(walk: Walk, item: Item): void {
  open(walk, item);
  for (const work of item.work) {
    if (!work.is_required || work.is_done || walk.taken.has(work.id)) continue;
    walk.taken.add(work.id);
    if (work.state === "submitted") walk.steps.push({ kind: "verdict", item, work, minutes: 0 });
    else if (isClosed(work)) walk.obstacle ??= { kind: "failed", item, work };
    else walk.steps.push({ kind: "hand_in", item, work, minutes: work.minutes });
  }
}

/** Neither waiting nor open for another attempt. */
function isClosed(work: Work): boolean {
  if (work.state === "graded") return true;
  const isLast =
    work.attempts_allowed !== null && (work.attempt_number ?? 0) >= work.attempts_allowed;
  return work.state === "returned" && isLast;
}

function wait(walk: Walk, item: Item, date: string): void {
  if (date <= walk.lastDay) return;
  walk.lastDay = date;
  walk.steps.push({ kind: "day", item, date, minutes: 0 });
}
