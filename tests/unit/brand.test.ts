import { describe, expect, it } from "vitest";
import {
  brandAccents,
  brandAttributes,
  contrast,
  defaultBrand,
  isLightBrand,
} from "@/lib/settings/brand";
import { parseColour, toHex } from "@/lib/settings/colour";

const steps = (n: number, from: number, to: number) =>
  Array.from({ length: n }, (_, i) => from + ((to - from) * i) / (n - 1));

const everyColour = steps(60, 0, 354).flatMap((h) =>
  steps(20, 0.05, 1).flatMap((l) => steps(8, 0, 0.3).map((c) => ({ l, c, h }))),
);

const grounds = {
  light: { surface: "#fdfefd", canvas: "#f5f7f6" },
  dark: { surface: "#151a19", canvas: "#0d1110" },
};

/** The lowest contrast any company colour reaches for a pair. */
function lowest(pair: (accents: ReturnType<typeof brandAccents>) => readonly [string, string]) {
  return Math.min(
    ...everyColour.map(({ l, c, h }) => contrast(...pair(brandAccents(`oklch(${l} ${c} ${h})`)))),
  );
}

describe("whatever colour a company takes", () => {
  it("sweeps at least 9,500 colours", () => {
    expect(everyColour.length).toBeGreaterThanOrEqual(9_500);
  });

  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    it("its buttons can be read", () => {
      expect(lowest((a) => [a[theme].onAccent, a[theme].accent])).toBeGreaterThanOrEqual(4.5);
    });

    it("its links can be read on the page, on a sheet and on their tint", () => {
      for (const ground of Object.values(grounds[theme]))
        expect(lowest((a) => [a[theme].text, ground])).toBeGreaterThanOrEqual(4.5);
      expect(lowest((a) => [a[theme].text, a[theme].soft])).toBeGreaterThanOrEqual(4.5);
    });

    it("its focus ring is seen", () => {
      for (const ground of Object.values(grounds[theme]))
        expect(lowest((a) => [a[theme].focus, ground])).toBeGreaterThanOrEqual(3);
    });
  });
});

describe("a company's colour", () => {
  it("stays as it is when it is dark enough for white text", () => {
    expect(brandAccents("#11684c").light.accent).toBe("#11684c");
  });

  it("is darkened for white text when it is in between", () => {
    const { accent, onAccent } = brandAccents("oklch(0.7 0.17 32)").light;
    expect(parseColour(accent)?.l).toBeCloseTo(0.515, 2);
    expect(parseColour(onAccent)?.l).toBeGreaterThan(0.95);
  });

  it("keeps its own fill under dark text when it is light", () => {
    const { accent, onAccent } = brandAccents("oklch(0.82 0.15 88)").light;
    expect(accent).toBe(toHex({ l: 0.82, c: 0.15, h: 88 }));
    expect(parseColour(onAccent)?.l).toBeLessThan(0.3);
    expect(isLightBrand("oklch(0.82 0.15 88)")).toBe(true);
    expect(isLightBrand(defaultBrand)).toBe(false);
  });

  it("reads the same from hex and from oklch", () => {
    const back = parseColour(toHex({ l: 0.6, c: 0.1, h: 200 }));
    expect(back?.l).toBeCloseTo(0.6, 2);
    expect(back?.c).toBeCloseTo(0.1, 2);
    expect(back?.h).toBeCloseTo(200, 0);
    expect(toHex({ l: 1, c: 0, h: 0 })).toBe("#ffffff");
    expect(parseColour("#fff")?.l).toBeCloseTo(1, 5);
  });

  it.each(["red", "", "#12345", "oklch(1.4 0.1 20)", 'oklch(0.5 0.1 20);"', "url(x)"])(
    "refuses %j",
    (text) => {
      expect(parseColour(text)).toBeNull();
      expect(() => brandAccents(text)).toThrow(RangeError);
    },
  );

  it("falls back to the default on <html> when there is none or a broken one", () => {
    expect(brandAttributes(null).style["--brand"]).toBe(defaultBrand);
    expect(brandAttributes("red;}").style["--brand"]).toBe(defaultBrand);
    expect(brandAttributes("#f4d03f")).toEqual({
      className: "brand-light",
      style: { "--brand": "#f4d03f" },
    });
  });

  it("has the contrast WCAG says", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
