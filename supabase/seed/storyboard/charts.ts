import {
  type Box,
  colour,
  disc,
  growingBar,
  growingRow,
  rect,
  type Span,
  shape,
  text,
} from "./ass.ts";
import { curve } from "./curve.ts";
import { phone } from "./phone.ts";
import type { Item, Scene } from "./types.ts";

/** An item with its time on screen: it stays to the end and is `now` until the next one comes. */
export interface Placed extends Item {
  span: Span;
  now: Span;
}

/** Draws one chart into a box; without labels for posters. */
export function chart(
  scene: Scene,
  starts: number[],
  total: number,
  box: Box,
  bare = false,
): string[] {
  const items = place(scene.chart.items, starts, total);
  const draw = {
    columns: () => columns(items, box, bare),
    waterfall: () => waterfall(items, box, bare),
    rows: () => rows(items, box, bare),
    steps: () => steps(items, box, bare),
    phone: () => phone(items, box, bare),
    curve: () => curve(items, box, scene.chart.limit ?? 0, bare),
  };
  return draw[scene.chart.kind]();
}

function place(items: Item[], starts: number[], total: number): Placed[] {
  const begins = items.map((item) => (starts[item.at] ?? 0) + 0.3);
  return items.map((item, index) => {
    const from = begins[index] ?? 0;
    const later = begins.filter((other) => other > from).sort((a, b) => a - b)[0];
    return { ...item, span: { from, to: total }, now: { from, to: later ?? total } };
  });
}

interface Column {
  item: Placed;
  low: number;
  high: number;
  paint: string;
}

function columns(items: Placed[], box: Box, bare: boolean): string[] {
  const drawn = items.map((item) => ({ item, low: 0, high: item.value ?? 0, paint: colour.green }));
  return bars(drawn, box, bare);
}

function waterfall(items: Placed[], box: Box, bare: boolean): string[] {
  let level = 0;
  const drawn = items.map((item, index): Column => {
    const before = level;
    level += item.value ?? 0;
    if (item.value === 0) return { item, low: 0, high: level, paint: colour.gold };
    const paint = index === 0 ? colour.white : colour.green;
    return { item, low: Math.min(before, level), high: Math.max(before, level), paint };
  });
  return bars(drawn, box, bare);
}

function bars(drawn: Column[], box: Box, bare: boolean): string[] {
  const top = Math.max(...drawn.map((column) => column.high));
  const step = box.w / drawn.length;
  const width = Math.round(Math.min(step * 0.72, 64));
  const axis = rect({ x: box.x, y: box.y + box.h, w: box.w - step + width, h: 1 });
  const end = drawn[0]?.item.span.to ?? 0;
  return [
    shape({ from: 0, to: end }, axis, colour.axis),
    ...drawn.flatMap(({ item, low, high, paint }, index) => {
      const x = Math.round(box.x + index * step);
      const y = box.y + box.h * (1 - high / top);
      const bar = { x, y, w: width, h: Math.max(2, (box.h * (high - low)) / top) };
      const body = growingBar(item.span, bar, paint, item.now);
      if (bare) return [body];
      const middle = x + width / 2;
      return [
        body,
        text(item.span, middle, y - 4, item.text ?? "", { size: 13, strong: true, anchor: 2 }),
        text({ from: 0, to: end }, middle, box.y + box.h + 6, item.label, {
          size: 12,
          colour: colour.quiet,
          anchor: 8,
        }),
      ];
    }),
  ];
}

function rows(items: Placed[], box: Box, bare: boolean): string[] {
  const top = Math.max(...items.map((item) => item.value ?? 0));
  const pitch = Math.min(box.h / items.length, 44);
  const gutter = bare ? 0 : 110;
  return items.flatMap((item, index) => {
    const y = box.y + index * pitch;
    const w = ((box.w - gutter - 30) * (item.value ?? 0)) / top;
    const bar = { x: box.x + gutter, y, w, h: pitch * 0.62 };
    const body = growingRow(item.span, bar, index === 0 ? colour.white : colour.green, item.now);
    if (bare) return [body];
    const middle = y + bar.h / 2;
    return [
      body,
      text({ from: 0, to: item.span.to }, box.x, middle, item.label, {
        size: 14,
        colour: colour.quiet,
        anchor: 4,
      }),
      text(item.span, bar.x + w + 8, middle, item.text ?? "", {
        size: 14,
        strong: true,
        anchor: 4,
      }),
    ];
  });
}

function steps(items: Placed[], box: Box, bare: boolean): string[] {
  const pitch = Math.min(box.h / items.length, 48);
  const end = items[0]?.span.to ?? 0;
  const x = box.x + 10;
  return items.flatMap((item, index) => {
    const y = box.y + 12 + index * pitch;
    const ahead = shape({ from: 0, to: end }, `${disc(x, y, 9)} ${disc(x, y, 7.4)}`, colour.axis);
    const hole = shape({ from: 0, to: end }, disc(x, y, 7), colour.ground);
    const done = shape(item.span, disc(x, y, 9), colour.white, "\\fad(240,0)");
    const now = shape(item.now, disc(x, y, 9), colour.gold, "\\fad(240,240)");
    const way = { x: x - 1, y: y + 11, w: 2, h: pitch - 22 };
    const line = index === items.length - 1 ? [] : [growingLine(item, way)];
    const name = text(item.span, box.x + 34, y, item.label, { size: 18, strong: true, anchor: 4 });
    if (bare) return [ahead, hole, done, now, ...line, name];
    return [
      ahead,
      hole,
      done,
      now,
      ...line,
      name,
      text(item.span, box.x + 222, y, item.text ?? "", {
        size: 15,
        colour: colour.quiet,
        anchor: 4,
      }),
    ];
  });
}

function growingLine(item: Placed, box: Box): string {
  const length = Math.round((item.now.to - item.now.from) * 1000);
  const grow = `\\an8\\pos(${box.x + 1},${box.y})\\fscy1\\t(0,${length},\\fscy100)`;
  return shape(item.span, rect({ ...box, x: 0, y: 0 }), colour.white, grow);
}
