/** The unlock rules of the product, written down a second time in plain TypeScript. Tests compare the database with it. */

export type Kind =
  | "not_enrolled"
  | "on_hold"
  | "staff_locked"
  | "drip"
  | "prerequisite"
  | "previous";

type Override = {
  recording: string;
  action: "open" | "lock" | "waive" | "shift";
  shift: number;
  isRevoked: boolean;
};

export type Lesson = {
  id: string;
  module: number;
  number: number;
  isActive: boolean;
  prerequisites: string[];
  drip: number;
};

export type Recording = { id: string; lesson: string; position: number; isActive: boolean };
type Assignment = { id: string; recording: string; isRequired: boolean; isActive: boolean };

export type World = {
  requires: "passed" | "submitted";
  isSequential: boolean;
  isPersonActive: boolean;
  /** Days since the enrollment began; below 0 it has not. */
  daysIn: number;
  isEnrolled: boolean;
  lessons: Lesson[];
  recordings: Recording[];
  assignments: Assignment[];
  holds: Set<string>;
  overrides: Override[];
  completed: Set<string>;
  handedIn: Set<string>;
  passed: Set<string>;
  unlocked: Set<string>;
};

/** Published recordings in path order. */
export function path(world: World): (Recording & { of: Lesson })[] {
  const lessons = new Map(world.lessons.map((lesson) => [lesson.id, lesson]));
  return world.recordings
    .map((recording) => ({ ...recording, of: lessons.get(recording.lesson) as Lesson }))
    .filter((recording) => recording.isActive && recording.of.isActive)
    .sort(
      (a, b) => a.of.module - b.of.module || a.of.number - b.of.number || a.position - b.position,
    );
}

/** Why a recording is closed, one entry per reason, sorted; nothing means open. */
export function reasons(world: World, recording: string): Kind[] {
  if (!world.isPersonActive || !world.isEnrolled) return ["not_enrolled"];
  const way = path(world);
  const at = way.findIndex((item) => item.id === recording);
  const item = way[at];
  if (!item) throw new Error("Not published.");
  const overrides = world.overrides.filter((o) => o.recording === recording && !o.isRevoked);
  const has = (action: Override["action"]) => overrides.some((o) => o.action === action);

  const found: Kind[] = [...world.holds].map(() => "on_hold");
  if (has("lock")) found.push("staff_locked");
  if (world.completed.has(recording) || has("open") || world.unlocked.has(recording)) {
    return found.sort();
  }
  const shift = overrides.reduce((sum, o) => sum + o.shift, 0);
  if (world.daysIn < item.of.drip + shift) found.push("drip");
  if (!has("waive")) {
    for (const lesson of item.of.prerequisites) {
      const parts = way.filter((part) => part.lesson === lesson);
      if (parts.some((part) => !world.completed.has(part.id))) found.push("prerequisite");
    }
    const previous = way[at - 1];
    if (world.isSequential && previous && !isBehind(world, previous.id)) found.push("previous");
  }
  return found.sort();
}

/** Seen, and its required work handed in or passed, as the company wants it. */
function isBehind(world: World, recording: string): boolean {
  const enough = world.requires === "passed" ? world.passed : world.handedIn;
  return (
    world.completed.has(recording) &&
    world.assignments
      .filter((work) => work.recording === recording && work.isActive && work.isRequired)
      .every((work) => enough.has(work.id))
  );
}

export function isOpen(world: World, recording: string): boolean {
  return (
    path(world).some((item) => item.id === recording) && reasons(world, recording).length === 0
  );
}

/** What is open now stays open: the re-evaluation that follows whatever somebody did. */
export function reevaluate(world: World): void {
  for (const item of path(world)) if (isOpen(world, item.id)) world.unlocked.add(item.id);
}
