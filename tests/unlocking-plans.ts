import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { World } from "./unlocking-model.ts";

/** Small random courses for the unlock rules. */

const lessonPlan = fc.record({
  recordings: fc.constantFrom(1, 1, 2),
  drip: fc.constantFrom(0, 0, 0, 1, 3),
  needs: fc.array(fc.nat(3), { maxLength: 2 }),
  work: fc.constantFrom("none", "required", "required", "optional"),
  isActive: fc.constantFrom(true, true, true, false),
});

export const coursePlan = fc.record({
  requires: fc.constantFrom<World["requires"]>("passed", "submitted"),
  isSequential: fc.constantFrom(true, true, false),
  daysIn: fc.integer({ min: -1, max: 2 }),
  lessons: fc.array(lessonPlan, { minLength: 2, maxLength: 3 }),
});

export type Plan = typeof coursePlan extends fc.Arbitrary<infer T> ? T : never;

function emptyWorld(plan: Plan): World {
  return {
    requires: plan.requires,
    isSequential: plan.isSequential,
    isPersonActive: true,
    daysIn: plan.daysIn,
    isEnrolled: true,
    lessons: [],
    recordings: [],
    assignments: [],
    holds: new Set(),
    overrides: [],
    completed: new Set(),
    handedIn: new Set(),
    passed: new Set(),
    unlocked: new Set(),
  };
}

/** Draws the plan into a world: two lessons a module, prerequisites among the lessons before. */
export function worldOf(plan: Plan): World {
  const world = emptyWorld(plan);
  for (const [index, lesson] of plan.lessons.entries()) {
    const before = world.lessons.map((other) => other.id);
    const needs = lesson.needs.flatMap((n) => (before.length > 0 ? before[n % before.length] : []));
    const id = randomUUID();
    world.lessons.push({
      id,
      module: 1 + Math.floor(index / 2),
      number: 1 + (index % 2),
      isActive: lesson.isActive,
      prerequisites: [...new Set(needs)] as string[],
      drip: lesson.drip,
    });
    for (let position = 1; position <= lesson.recordings; position++) {
      world.recordings.push({ id: randomUUID(), lesson: id, position, isActive: true });
    }
    const recording = world.recordings.at(-1)?.id as string;
    const isRequired = lesson.work === "required";
    if (lesson.work !== "none")
      world.assignments.push({ id: randomUUID(), recording, isRequired, isActive: true });
  }
  return world;
}
