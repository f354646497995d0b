import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstSeconds,
  type Stretch,
  secondsIn,
  union,
  wholeSeconds,
  without,
} from "@/lib/lesson/stretches";

const stretch = fc
  .tuple(fc.nat(80), fc.nat(20))
  .map(([from, length]): Stretch => ({ from, to: from + length }));
const stretches = fc.array(stretch, { maxLength: 12 });
const secondsOf = (parts: readonly Stretch[]) =>
  Array.from({ length: 101 }, (_, second) =>
    parts.some(({ from, to }) => from <= second && second < to),
  );

describe("stretches of a video", () => {
  it("unite to the same seconds, in order and apart", () => {
    fc.assert(
      fc.property(stretches, (parts) => {
        const joined = union(parts);
        expect(secondsOf(joined)).toEqual(secondsOf(parts));
        for (const [index, { from, to }] of joined.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThan(joined[index - 1]?.to ?? -1);
        }
      }),
    );
  });

  it("without others are what only they cover", () => {
    fc.assert(
      fc.property(stretches, stretches, (parts, taken) => {
        const other = secondsOf(taken);
        expect(secondsOf(without(parts, taken))).toEqual(
          secondsOf(parts).map((isIn, second) => isIn && !other[second]),
        );
      }),
    );
  });

  it("are cut to so many seconds from the front", () => {
    fc.assert(
      fc.property(stretches, fc.nat(120), (parts, seconds) => {
        const cut = firstSeconds(union(parts), seconds);
        expect(secondsIn(cut)).toBe(Math.min(seconds, secondsIn(parts)));
        expect(without(cut, parts)).toEqual([]);
      }),
    );
  });

  it("claim whole seconds only, and none beyond the end", () => {
    expect(wholeSeconds([{ from: 12.4, to: 22.6 }], 100)).toEqual([{ from: 13, to: 22 }]);
    expect(wholeSeconds([{ from: 0.2, to: 0.9 }], 100)).toEqual([]);
    expect(wholeSeconds([{ from: 90, to: 103.2 }], 100)).toEqual([{ from: 90, to: 100 }]);
    expect(wholeSeconds([{ from: 12.000004, to: 15.999998 }], 100)).toEqual([{ from: 12, to: 16 }]);
  });

  it("that follow each other are claimed as one", () => {
    const parts = [
      { from: 12, to: 22.6 },
      { from: 22.6, to: 32.7 },
    ];
    expect(wholeSeconds(parts, 100)).toEqual([{ from: 12, to: 32 }]);
  });
});
