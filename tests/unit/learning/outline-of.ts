import { addDays, differenceInCalendarDays, formatISO } from "date-fns";
import type { Item, Reason } from "@/lib/learning/schema";
import { isOpen, type Kind, path, reasons, type World } from "../../unlocking-model";
import { item, work } from "./made";

const today = "2026-11-24";

/** The recordings of a model world as course_outline() would tell them. */
export function itemsOf(world: World, failed: ReadonlySet<string>): Item[] {
  const way = path(world);
  return way.map(({ id, of, lesson }, at) =>
    item({
      id,
      lesson_id: lesson,
      lesson_label: `${of.module}.${of.number}`,
      place: at + 1,
      duration: 100,
      is_completed: world.completed.has(id),
      is_open: isOpen(world, id),
      reasons: reasonsOf(world, id, way[at - 1]?.id),
      work: world.assignments
        .filter((task) => task.recording === id)
        .map((task) => {
          const isPassed = world.passed.has(task.id);
          const isHandedIn = world.handedIn.has(task.id);
          return work({
            id: task.id,
            is_required: task.isRequired,
            state: failed.has(task.id) ? "graded" : isHandedIn && !isPassed ? "submitted" : null,
            is_passed: isPassed,
            is_done: world.requires === "passed" ? isPassed : isHandedIn,
          });
        }),
    }),
  );
}

function reasonsOf(world: World, id: string, previous: string | undefined): Reason[] {
  const way = path(world);
  const of = way.find((one) => one.id === id)?.of;
  const isMissing = (lesson: string) =>
    way.some((part) => part.lesson === lesson && !world.completed.has(part.id));
  const missing = of?.prerequisites.filter(isMissing) ?? [];
  const made: Record<Kind, () => Reason> = {
    not_enrolled: () => ({ kind: "not_enrolled" }),
    staff_locked: () => ({ kind: "staff_locked" }),
    on_hold: () => ({ kind: "on_hold", hold: "manual" }),
    drip: () => ({
      kind: "drip",
      date: dateOf((of?.drip ?? 0) - world.daysIn),
      day: of?.drip ?? 0,
    }),
    previous: () => previousReason(world, previous ?? ""),
    prerequisite: () => ({
      kind: "prerequisite",
      lesson_id: missing.shift() ?? "",
      label: "1.1",
      title: "A lesson",
    }),
  };
  return reasons(world, id).map((kind) => made[kind]());
}

function previousReason(world: World, previous: string): Reason {
  const done = world.requires === "passed" ? world.passed : world.handedIn;
  return {
    kind: "previous",
    recording_id: previous,
    needs_watching: !world.completed.has(previous),
    needs_work: world.assignments.some(
      (task) => task.recording === previous && task.isRequired && !done.has(task.id),
    ),
  };
}

function dateOf(days: number): string {
  return formatISO(addDays(today, days), { representation: "date" });
}

/** How many days a student has to wait for a date, given how far the world's clock has moved since. */
export function daysUntil(world: World & { began?: number }, date: string): number {
  world.began ??= world.daysIn;
  return differenceInCalendarDays(date, today) - (world.daysIn - world.began);
}
