import { type Box, colour, disc, rect, type Span, shape, text } from "./ass.ts";
import type { Placed } from "./charts.ts";

interface Point {
  item: Placed;
  x: number;
  y: number;
}

/** Values over days, drawn stretch by stretch, with the limit as a dashed line. */
export function curve(items: Placed[], box: Box, limit: number, bare: boolean): string[] {
  const top = Math.max(...items.map((item) => item.value ?? 0));
  const height = (value: number) => box.y + box.h * (1 - (value / top) * 0.95);
  const step = box.w / Math.max(1, items.length - 1);
  const points = items.map((item, index) => ({
    item,
    x: box.x + index * step,
    y: height(item.value ?? 0),
  }));
  const all: Span = { from: 0, to: items[0]?.span.to ?? 0 };
  const axis = shape(all, rect({ x: box.x, y: box.y + box.h, w: box.w, h: 1 }), colour.axis);
  const dashes = Array.from({ length: Math.floor(box.w / 10) }, (_, index) =>
    rect({ x: box.x + index * 10, y: height(limit), w: 6, h: 1.5 }),
  );
  return [
    axis,
    shape(all, dashes.join(" "), colour.gold),
    ...points.flatMap((point, index) => [
      ...stretch(points[index - 1], point),
      ...mark(point, all, box, bare),
    ]),
  ];
}

function stretch(before: Point | undefined, point: Point): string[] {
  if (!before) return [];
  const [x1, y1, x2, y2] = [before.x, before.y, point.x, point.y].map((n) => n.toFixed(1));
  const path = `m ${x1} ${Number(y1) - 1.3} l ${x2} ${Number(y2) - 1.3} ${x2} ${Number(y2) + 1.3} ${x1} ${Number(y1) + 1.3}`;
  const [start, end] = [Math.floor(before.x), Math.ceil(point.x)];
  const reveal = `\\clip(0,0,${start},360)\\t(0,700,\\clip(0,0,${end},360))`;
  return [shape(point.item.span, path, colour.white, reveal)];
}

function mark({ item, x, y }: Point, all: Span, box: Box, bare: boolean): string[] {
  const dot = shape(item.span, disc(x, y, 4), colour.white, "\\fad(300,0)");
  const now = shape(item.now, disc(x, y, 6), colour.gold, "\\fad(300,200)", 2);
  if (bare) return [dot];
  return [
    dot,
    now,
    text(item.span, x, y - 8, item.text ?? "", { size: 13, strong: true, anchor: 2 }),
    text(all, x, box.y + box.h + 6, `Day ${item.label}`, {
      size: 12,
      colour: colour.quiet,
      anchor: 8,
    }),
  ];
}
