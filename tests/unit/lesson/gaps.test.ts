import { describe, expect, it } from "vitest";
import {
  goesOnAt,
  missedStretches,
  nextMissed,
  resumeAt,
  secondsToComplete,
  whatCompletes,
} from "@/lib/lesson/gaps";

const seen = [
  { from: 0, to: 760 },
  { from: 860, to: 1145 },
  { from: 1270, to: 1587 },
];

describe("a student who skipped two parts", () => {
  it("missed what lies behind the furthest second, not what lies ahead", () => {
    expect(missedStretches(seen)).toEqual([
      { from: 760, to: 860 },
      { from: 1145, to: 1270 },
    ]);
    expect(missedStretches([])).toEqual([]);
    expect(missedStretches([{ from: 20, to: 30 }])).toEqual([{ from: 0, to: 20 }]);
  });

  it("did not miss a single second between two seeks", () => {
    expect(
      missedStretches([
        { from: 0, to: 10 },
        { from: 11, to: 20 },
      ]),
    ).toEqual([]);
  });

  it("plays on from the furthest second when what was missed does not complete the lesson", () => {
    expect(goesOnAt([{ from: 0, to: 1587 }], 2000, 0.9)).toBe(1587);
    expect(goesOnAt([{ from: 0, to: 1587 }], 1700, 0.9)).toBeNull();
  });

  it("plays only the missed parts, in order", () => {
    const gaps = missedStretches(seen);
    expect(nextMissed(gaps, 0)).toBe(760);
    expect(nextMissed(gaps, 800)).toBe(800);
    expect(nextMissed(gaps, 860)).toBe(1145);
    expect(nextMissed(gaps, 1270)).toBeNull();
  });

  it("reads how much completes the lesson, in minutes and then in seconds", () => {
    expect(secondsToComplete(seen, 1865, 0.9)).toBe(317);
    expect(whatCompletes(317)).toBe("Six more minutes complete this lesson.");
    expect(whatCompletes(60)).toBe("One more minute completes this lesson.");
    expect(whatCompletes(59)).toBe("59 more seconds complete this lesson.");
    expect(whatCompletes(1)).toBe("One more second completes this lesson.");
  });

  it("needs exactly the threshold, also where it falls on a whole second", () => {
    expect(secondsToComplete([{ from: 0, to: 18 }], 20, 0.9)).toBe(0);
    expect(secondsToComplete([{ from: 0, to: 17 }], 20, 0.9)).toBe(1);
    expect(secondsToComplete([{ from: 0, to: 29 }], 29, 1)).toBe(0);
  });

  it("comes back three seconds before the place they left, or to the start", () => {
    expect(resumeAt(100, 1865)).toBe(97);
    expect(resumeAt(2, 1865)).toBe(0);
    expect(resumeAt(1865, 1865)).toBe(0);
  });
});
