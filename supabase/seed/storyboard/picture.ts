import { type Box, colour, rect, type Span, script, shape, text } from "./ass.ts";
import { chart } from "./charts.ts";
import { presenter } from "./presenter.ts";
import type { Scene } from "./types.ts";

/** The whole moving picture of a recording as one ASS script. */
export function picture(scene: Scene, spoken: Span[], total: number): string {
  const starts = spoken.map((span) => span.from);
  const all: Span = { from: 0, to: total };
  return script([
    text(all, 40, 24, `${scene.number}  ${scene.lesson}`, { size: 13, colour: colour.quiet }),
    text(all, 40, 44, scene.title, { size: 25, strong: true }),
    text(all, 40, 77, scene.subtitle, { size: 14, colour: colour.quiet }),
    ...timeCode(total),
    ...chart(scene, starts, total, area(scene)),
    ...presenter(scene.presenter, spoken, total),
    ...way(total),
  ]);
}

/** A still for lists: the number large, the finished chart beside it. */
export function poster(scene: Scene): string {
  const all: Span = { from: 0, to: 600 };
  const bare = chart(
    scene,
    scene.lines.map((_, index) => index),
    600,
    { x: 270, y: 84, w: 310, h: 190 },
    true,
  );
  return script([
    text(all, 40, 36, scene.number, { size: 60, strong: true }),
    ...bare,
    text(all, 40, 300, scene.title, { size: 24, strong: true }),
  ]);
}

function area(scene: Scene): Box {
  const wide = scene.chart.kind === "phone" || scene.chart.kind === "steps";
  return wide ? { x: 40, y: 116, w: 450, h: 190 } : { x: 40, y: 132, w: 440, h: 148 };
}

function timeCode(total: number): string[] {
  const end = stamp(total);
  return Array.from({ length: Math.ceil(total) }, (_, second) => {
    const span = { from: second, to: Math.min(second + 1, total) };
    const words = `${stamp(second)} / ${end}`;
    return text(span, 604, 24, words, { size: 13, colour: colour.quiet, anchor: 9 }).replace(
      "\\fad(240,0)",
      "",
    );
  });
}

function stamp(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

function way(total: number): string[] {
  const all: Span = { from: 0, to: total };
  const grow = `\\an4\\pos(0,357)\\fscx0.1\\t(0,${Math.round(total * 1000)},\\fscx100)`;
  return [
    shape(all, rect({ x: 0, y: 354, w: 640, h: 6 }), colour.well, "", 0),
    shape(all, rect({ x: 0, y: 0, w: 640, h: 6 }), colour.white, grow),
  ];
}
