import fc from "fast-check";
import { expect, test } from "vitest";
import { type WayStep, wayIn } from "@/lib/learning/way-in";
import { isOpen, path, reevaluate, type World } from "../../unlocking-model";
import { coursePlan, worldOf } from "../../unlocking-plans";
import { item, work } from "./made";
import { daysUntil, itemsOf } from "./outline-of";

const nat = fc.nat(20);

/** A course in the middle of being followed: things seen, handed in, failed, overridden, out of order. */
const situation = fc.record({
  plan: coursePlan,
  seen: fc.array(nat, { maxLength: 3 }),
  handedIn: fc.array(nat, { maxLength: 2 }),
  failed: fc.array(nat, { maxLength: 1 }),
  swaps: fc.array(fc.tuple(nat, nat), { maxLength: 2 }),
  overrides: fc.array(fc.tuple(nat, fc.constantFrom("open", "lock", "waive")), { maxLength: 2 }),
  isOnHold: fc.constantFrom(false, false, false, false, true),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;
type Followed = World & { failed: Set<string> };

function followed({ plan, ...facts }: Situation): Followed {
  const world: Followed = { ...worldOf(plan), failed: new Set() };
  const at = <T>(list: T[], n: number) => list[n % list.length] as T;
  for (const [n, m] of facts.swaps) {
    const [a, b] = [at(world.lessons, n), at(world.lessons, m)];
    [a.module, b.module] = [b.module, a.module];
    [a.number, b.number] = [b.number, a.number];
  }
  for (const n of facts.seen) world.completed.add(at(world.recordings, n).id);
  for (const n of facts.handedIn) {
    const handed = world.assignments[n];
    if (handed) world.handedIn.add(handed.id);
  }
  for (const n of facts.failed) {
    const failed = world.assignments[n];
    if (failed && world.requires === "passed") world.failed.add(failed.id);
  }
  for (const [n, action] of facts.overrides)
    world.overrides.push({
      recording: at(world.recordings, n).id,
      action,
      shift: 0,
      isRevoked: false,
    });
  if (facts.isOnHold) world.holds.add("manual");
  reevaluate(world);
  return world;
}

/** Does what a step says, if the world allows it. */
function take(world: Followed, step: WayStep): boolean {
  if (step.kind === "day") {
    world.daysIn += Math.max(0, daysUntil(world, step.date));
    return true;
  }
  if (!isOpen(world, step.item.id)) return false;
  if (step.kind === "watch") world.completed.add(step.item.id);
  else {
    world.handedIn.add(step.work.id);
    world.passed.add(step.work.id);
  }
  reevaluate(world);
  return true;
}

const copy = (world: Followed): Followed => structuredClone(world);

/** Everything one can do and wait for, done: what can be reached at all without anybody's help. */
function everythingDone(start: Followed): Followed {
  const world = copy(start);
  world.daysIn += 5000;
  for (let turn = 0; turn <= world.recordings.length; turn++)
    for (const { id } of path(world)) {
      if (!isOpen(world, id)) continue;
      world.completed.add(id);
      for (const task of world.assignments)
        if (task.recording === id && !world.failed.has(task.id)) {
          world.handedIn.add(task.id);
          world.passed.add(task.id);
        }
      reevaluate(world);
    }
  return world;
}

test("following the shortest way in opens the recording, and no step can be left out", () => {
  const met = { ways: 0, obstacles: 0 };
  fc.assert(
    fc.property(situation, (facts) => {
      const world = followed(facts);
      const items = itemsOf(world, world.failed);
      for (const target of items.filter((one) => !one.is_open)) {
        expect(target.reasons.length, "no lock without a reason").toBeGreaterThan(0);
        const { steps, minutes, obstacle } = wayIn(target, items, 90);
        const canOpen = isOpen(everythingDone(world), target.id);
        expect(obstacle === null, "a way, or somebody to ask").toBe(canOpen);
        if (obstacle) {
          met.obstacles += 1;
          continue;
        }
        met.ways += 1;
        const walked = copy(world);
        for (const step of steps) expect(take(walked, step), "each step can be taken").toBe(true);
        expect(isOpen(walked, target.id)).toBe(true);
        expect(minutes).toBe(steps.reduce((sum, step) => sum + step.minutes, 0));
        for (const left of steps) {
          const shortened = copy(world);
          for (const step of steps) if (step !== left) take(shortened, step);
          expect(isOpen(shortened, target.id), "nothing in it is too much").toBe(false);
        }
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
  expect(met.ways).toBeGreaterThan(100);
  expect(met.obstacles).toBeGreaterThan(20);
});

test("what is left to watch, the work, and the day are counted as in the design", () => {
  const priceList = work({ id: "list", minutes: 40 });
  const pricing = item({
    id: "4.2",
    watched: [
      { from: 0, to: 760 },
      { from: 860, to: 1465 },
    ],
    watched_seconds: 1365,
    work: [priceList],
  });
  const behind = (id: string, needs_work: boolean) =>
    ({ kind: "previous", recording_id: id, needs_watching: true, needs_work }) as const;
  const discounts = item({ id: "4.3", duration: 1100, reasons: [behind("4.2", true)] });
  const bundles = item({
    id: "4.4",
    reasons: [{ kind: "drip", date: "2026-11-30", day: 56 }, behind("4.3", false)],
  });

  const way = wayIn(bundles, [pricing, discounts, bundles], 90);
  expect(way.steps.map((step) => [step.kind, step.minutes])).toEqual([
    ["watch", 6],
    ["hand_in", 40],
    ["watch", 17],
    ["day", 0],
  ]);
  expect(way.minutes).toBe(63);
});

test("handed-in work is waited for, failed work is asked about", () => {
  const first = (over: Parameters<typeof work>[0]) =>
    item({ id: "first", is_completed: true, work: [work(over)] });
  const second = item({
    id: "second",
    reasons: [{ kind: "previous", recording_id: "first", needs_watching: false, needs_work: true }],
  });
  const way = (over: Parameters<typeof work>[0]) => wayIn(second, [first(over), second], 90);

  expect(way({ state: "submitted" }).steps).toMatchObject([{ kind: "verdict", minutes: 0 }]);
  expect(way({ state: "graded", verdict: "fail" }).obstacle).toMatchObject({ kind: "failed" });
  expect(way({ state: "returned", attempt_number: 3, attempts_allowed: 3 }).obstacle).toMatchObject(
    { kind: "failed" },
  );
  expect(way({ state: "returned", attempt_number: 2 }).steps).toMatchObject([
    { kind: "hand_in", minutes: 40 },
  ]);
});
