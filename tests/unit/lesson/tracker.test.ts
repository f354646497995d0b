import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stretch, secondsIn, union, wholeSeconds, without } from "@/lib/lesson/stretches";
import { emptied, finish, nothingPlayed, observe, type Tracker } from "@/lib/lesson/tracker";

const duration = 100;

/** A player as a browser runs it: it tells of itself four times a second and at every press. */
function simulate(presses: Press[]) {
  let tracker: Tracker = nothingPlayed;
  let [at, clock, rate, isPlaying] = [0, 50, 1, false];
  const truth: Stretch[] = [];
  let seeks = 0;

  const look = () => {
    tracker = observe(tracker, { at, clock, isRunning: isPlaying });
  };
  const run = (seconds: number) => {
    for (let left = seconds; left > 0; left -= 0.25) {
      const step = Math.min(0.25, left);
      clock += step;
      if (!isPlaying) continue;
      const to = Math.min(duration, at + step * rate);
      truth.push({ from: at, to });
      at = to;
      if (at < duration) look();
      else {
        isPlaying = false;
        tracker = finish(tracker, { at, clock, isRunning: false }, duration);
      }
    }
  };
  for (const press of presses) {
    if (press.do === "play" && at < duration) {
      isPlaying = true;
      look();
    } else if (press.do === "pause") {
      isPlaying = false;
      look();
    } else if (press.do === "rate") {
      look();
      rate = press.to;
    } else if (press.do === "run") run(press.seconds);
    else if (press.do === "seek") {
      seeks += 1;
      at = press.to;
      tracker = observe(tracker, { at, clock, isRunning: false, isJump: true });
      look();
    }
  }
  return { played: tracker.played, truth: union(truth), seeks, at };
}

type Press =
  | { do: "play" | "pause" }
  | { do: "rate"; to: number }
  | { do: "run"; seconds: number }
  | { do: "seek"; to: number };

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.constantFrom<Press>({ do: "play" }, { do: "pause" }),
  fc.constantFrom(0.5, 1, 1.25, 2).map((to): Press => ({ do: "rate", to })),
  fc.double({ min: 0.1, max: 20, noNaN: true }).map((seconds): Press => ({ do: "run", seconds })),
  fc.double({ min: 0, max: duration - 0.1, noNaN: true }).map((to): Press => ({ do: "seek", to })),
);

describe("what a student really played", () => {
  it("is never more than what ran, whatever they press", () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const { played, truth } = simulate(presses);
        expect(secondsIn(without(played, truth))).toBeCloseTo(0, 6);
        expect(secondsIn(without(wholeSeconds(played, duration), truth))).toBeLessThan(
          0.1 * (truth.length + 1),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is never much less: a seek costs what ran since the last look, no more", () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const { played, truth, seeks } = simulate(presses);
        expect(secondsIn(without(truth, played))).toBeLessThanOrEqual(0.5 * seeks + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it("stays in one piece over pauses and changes of speed", () => {
    const { played } = simulate([
      { do: "play" },
      { do: "run", seconds: 3.3 },
      { do: "pause" },
      { do: "run", seconds: 10 },
      { do: "rate", to: 2 },
      { do: "play" },
      { do: "run", seconds: 4.1 },
      { do: "pause" },
    ]);
    expect(wholeSeconds(played, duration)).toEqual([{ from: 0, to: 11 }]);
  });

  it("leaves out what was jumped over", () => {
    const { played } = simulate([
      { do: "play" },
      { do: "run", seconds: 10 },
      { do: "seek", to: 60 },
      { do: "run", seconds: 5 },
    ]);
    expect(wholeSeconds(played, duration)).toEqual([
      { from: 0, to: 10 },
      { from: 60, to: 65 },
    ]);
  });

  it("does not believe a position that runs faster than a video can", () => {
    let tracker = observe(nothingPlayed, { at: 0, clock: 0, isRunning: true });
    tracker = observe(tracker, { at: 30, clock: 1, isRunning: true });
    expect(tracker.played).toEqual([]);
  });

  it("has the last second when the video ends, where the file is a little shorter than its duration", () => {
    let tracker = observe(nothingPlayed, { at: 18, clock: 0, isRunning: true });
    tracker = finish(tracker, { at: 19.4, clock: 1.4, isRunning: false }, 20);
    expect(wholeSeconds(tracker.played, 20)).toEqual([{ from: 18, to: 20 }]);
  });

  it("has the last second also when everything before was handed over already", () => {
    let tracker = observe(nothingPlayed, { at: 18, clock: 0, isRunning: true });
    tracker = emptied(observe(tracker, { at: 19.4, clock: 1.4, isRunning: false }));
    tracker = finish(tracker, { at: 19.4, clock: 1.4, isRunning: false }, 20);
    expect(tracker.played).toEqual([{ from: 19.4, to: 20 }]);
  });

  it("does not have the end when only the end was jumped to", () => {
    const tracker = observe(nothingPlayed, { at: 0, clock: 0, isRunning: true });
    const jumped = observe(tracker, { at: 20, clock: 1, isRunning: false, isJump: true });
    expect(finish(jumped, { at: 20, clock: 1, isRunning: false }, 20).played).toEqual([]);
  });
});
