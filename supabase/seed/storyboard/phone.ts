import { type Box, colour, growingRow, rect, type Span, shape, text } from "./ass.ts";
import type { Placed } from "./charts.ts";

/** A phone whose screen fills part by part, each with its reason beside it. */
export function phone(items: Placed[], box: Box, bare: boolean): string[] {
  const end = items[0]?.span.to ?? 0;
  const all: Span = { from: 0, to: end };
  const width = Math.min(130, box.w * 0.6);
  const x = bare ? box.x + (box.w - width) / 2 : box.x;
  const body = { x, y: box.y - 8, w: width, h: box.h + 16 };
  const screen = { x: x + 6, y: box.y, w: width - 12, h: box.h };
  const frame = [
    shape(all, rect(body), colour.axis, "", 0),
    shape(all, rect(screen), colour.well, "", 0),
  ];
  const heights = [0.36, 0.08, 0.1, 0.07, 0.07, 0.13];
  const gap = (screen.h * (1 - heights.reduce((sum, part) => sum + part, 0))) / (items.length + 1);
  let y = screen.y + gap;
  const parts = items.flatMap((item, index) => {
    const h = screen.h * (heights[index] ?? 0.08);
    const part = {
      x: screen.x + 8,
      y,
      w: (screen.w - 16) * (index % 5 === 0 ? 1 : 0.5 + 0.08 * index),
      h,
    };
    const labelY = box.y + 10 + index * (box.h / items.length);
    y += h + gap;
    return [
      growingRow(item.span, part, index === 5 ? colour.white : colour.green, item.now),
      ...label(item, box.x + width + 36, labelY, bare),
    ];
  });
  return [...frame, ...parts];
}

function label(item: Placed, x: number, y: number, bare: boolean): string[] {
  if (bare) return [];
  return [
    text(item.span, x, y, item.label, { size: 15, strong: true, anchor: 4 }),
    text(item.span, x + 96, y, item.text ?? "", { size: 14, colour: colour.quiet, anchor: 4 }),
  ];
}
