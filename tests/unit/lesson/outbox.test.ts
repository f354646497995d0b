import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterReport, hasMail, nextReport, type Outbox, put } from "@/lib/lesson/outbox";
import { type Stretch, secondsIn, union, wholeSeconds, without } from "@/lib/lesson/stretches";

const empty: Outbox = { waiting: [], spentUntil: 0 };
const played = (from: number, to: number, outbox = empty) => put(outbox, [{ from, to }]);

describe("watch reports", () => {
  it("carry on where the last one ended, without losing the second between", () => {
    let outbox = played(0, 10.6);
    const first = nextReport(outbox, 10, 100);
    expect(first).toEqual([{ from: 0, to: 10 }]);
    outbox = afterReport(outbox, first, "accepted", 10);
    expect(nextReport(played(10.6, 20.7, outbox), 20, 100)).toEqual([{ from: 10, to: 20 }]);
  });

  it("keep what was refused as too fast or never arrived, and send it with the next", () => {
    for (const verdict of ["too_fast", "unreachable"] as const) {
      const outbox = played(0, 10);
      const kept = afterReport(outbox, nextReport(outbox, 10, 100), verdict, 10);
      expect(nextReport(played(10, 20, kept), 20, 100)).toEqual([{ from: 0, to: 20 }]);
    }
  });

  it("drop what will never be accepted", () => {
    for (const verdict of ["malformed", "locked"] as const) {
      const outbox = played(0, 10);
      expect(hasMail(afterReport(outbox, nextReport(outbox, 10, 100), verdict, 10), 100)).toBe(
        false,
      );
    }
  });

  it("never ask for more than the clock allows, and get everything through in time", () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 90 }))
      .map(([from, length]): Stretch => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 20 }), (parts) => {
        const whole = wholeSeconds(parts, 600);
        let outbox = put(empty, parts);
        let accepted: Stretch[] = [];
        let spentUntil = 0;
        for (let clock = 0; hasMail(outbox, 600); clock += 10) {
          const sent = nextReport(outbox, clock, 600);
          const spent = secondsIn(sent) / 2;
          expect(spentUntil + spent).toBeLessThanOrEqual(clock + 3);
          spentUntil = Math.max(clock, spentUntil + spent);
          accepted = union([...accepted, ...sent]);
          outbox = afterReport(outbox, sent, "accepted", clock);
          expect(clock).toBeLessThanOrEqual(310);
        }
        expect(accepted).toEqual(whole);
        expect(without(whole, accepted)).toEqual([]);
      }),
    );
  });

  it("hold 200 stretches at most", () => {
    const parts = Array.from({ length: 300 }, (_, n) => ({ from: n * 3, to: n * 3 + 1 }));
    expect(nextReport(put(empty, parts), 1000, 1000)).toHaveLength(200);
  });
});
