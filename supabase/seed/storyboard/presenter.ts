import { disc, rect, type Span, shape } from "./ass.ts";

const people = {
  jonas: {
    wall: "#b7a182",
    shade: "#ac9477",
    shirt: "#283f57",
    skin: "#be8b6d",
    neck: "#a87a5f",
    hair: "#36241e",
  },
  lea: {
    wall: "#9fb3ad",
    shade: "#93a8a1",
    shirt: "#723b32",
    skin: "#d9a888",
    neck: "#c49476",
    hair: "#6a4f39",
  },
};

/** The teacher in the corner, 96 px square; the mouth moves while a sentence is spoken. */
export function presenter(who: "jonas" | "lea", spoken: Span[], total: number): string[] {
  const look = people[who];
  const all: Span = { from: 0, to: total };
  const at = `\\an7\\pos(508,212)\\clip(508,212,604,308)`;
  const still = (path: string, paint: string, layer = 1) => shape(all, path, paint, at, layer);
  const longHair = "m 28 40 b 24 6 68 6 66 40 b 68 60 66 66 62 72 l 34 72 b 26 64 26 52 28 40";
  const shortHair =
    "m 28 34 b 26 16 38 8 48 9 b 62 10 69 19 67 33 b 63 28 61 25 60 21 b 50 24 38 23 33 22 b 30 26 29 30 28 34";
  return [
    still(rect({ x: 0, y: 0, w: 96, h: 96 }), look.wall, 0),
    still(rect({ x: 0, y: 0, w: 38, h: 96 }), look.shade, 0),
    ...(who === "lea" ? [still(longHair, look.hair, 0)] : []),
    still("m 10 100 b 12 72 28 62 48 62 b 68 62 84 72 86 100", look.shirt),
    still("m 38 46 l 58 46 58 64 b 52 72 44 72 38 64", look.neck),
    still(disc(48, 36, 19), look.skin),
    still(shortHair, look.hair, 2),
    still(`${disc(41, 36, 1.7)} ${disc(55, 36, 1.7)}`, look.hair, 2),
    ...spoken.flatMap((span) => mouth(span, look.hair)),
    ...gaps(spoken, total).map((span) =>
      shape(span, rect({ x: 43, y: 45, w: 10, h: 1.5 }), look.hair, at, 2),
    ),
  ];
}

function mouth(span: Span, paint: string): string[] {
  const beats = Math.max(1, Math.round((span.to - span.from) / 0.2));
  const length = (span.to - span.from) / beats;
  return Array.from({ length: beats }, (_, beat) => {
    const open = [1.5, 4, 2.5, 5, 3][beat % 5] ?? 3;
    const part = { from: span.from + beat * length, to: span.from + (beat + 1) * length };
    const lips = rect({ x: 44 - (open < 3 ? 1 : 0), y: 45, w: open < 3 ? 10 : 8, h: open });
    return shape(part, lips, paint, "\\an7\\pos(508,212)", 2);
  });
}

function gaps(spoken: Span[], total: number): Span[] {
  const edges = [0, ...spoken.flatMap((span) => [span.from, span.to]), total];
  return spoken
    .map((_, index) => ({ from: edges[index * 2] ?? 0, to: edges[index * 2 + 1] ?? 0 }))
    .concat({ from: edges.at(-2) ?? 0, to: total })
    .filter((span) => span.to - span.from > 0.01);
}
