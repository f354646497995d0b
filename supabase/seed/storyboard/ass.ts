/** Primitives for Advanced SubStation scripts, the vector drawings ffmpeg renders frame by frame. */

export const colour = {
  ground: "#162b25",
  well: "#0e1e19",
  title: "#f2f6f4",
  quiet: "#acbcb5",
  white: "#e2eae7",
  green: "#567e71",
  gold: "#deb95c",
  axis: "#526961",
} as const;

export interface Span {
  from: number;
  to: number;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

interface TextStyle {
  size: number;
  colour?: string;
  strong?: boolean;
  /** Numeric-keypad alignment: 7 is top start, 8 top middle, 9 top end. */
  anchor?: number;
}

const ASCENT_AND_DESCENT = 1.22;
const HEAD = `[Script Info]
ScriptType: v4.00+
PlayResX: 640
PlayResY: 360
WrapStyle: 2

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: D,Tradewind 400,20,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;

export function script(events: string[]): string {
  return `${HEAD}${events.join("\n")}\n`;
}

export function text(span: Span, x: number, y: number, words: string, style: TextStyle): string {
  const font = `\\fnTradewind ${style.strong ? 600 : 400}`;
  const size = `\\fs${(style.size * ASCENT_AND_DESCENT).toFixed(1)}`;
  const look = `${font}${size}${fill(style.colour ?? colour.title)}\\an${style.anchor ?? 7}`;
  return event(2, span, `{${look}\\pos(${x},${y})\\fad(240,0)}${words}`);
}

/** A filled path in ASS drawing syntax; `extra` carries animation tags. */
export function shape(span: Span, path: string, paint: string, extra = "", layer = 1): string {
  const place = extra.includes("\\pos") || extra.includes("\\move") ? "" : "\\an7\\pos(0,0)";
  return event(layer, span, `{${place}${fill(paint)}${extra}\\p1}${path}`);
}

/** A bar that grows from its foot and shines gold while it is spoken about. */
export function growingBar(span: Span, box: Box, paint: string, now: Span): string {
  const grow = `\\an2\\pos(${box.x + box.w / 2},${box.y + box.h})\\fscy2\\t(0,450,0.5,\\fscy100)`;
  return shape(span, rect({ ...box, x: 0, y: 0 }), paint, `${grow}${shine(span, now, paint)}`);
}

/** The same from the start edge. */
export function growingRow(span: Span, box: Box, paint: string, now: Span): string {
  const grow = `\\an4\\pos(${box.x},${box.y + box.h / 2})\\fscx2\\t(0,600,0.5,\\fscx100)`;
  return shape(span, rect({ ...box, x: 0, y: 0 }), paint, `${grow}${shine(span, now, paint)}`);
}

/** Gold while `now` lasts, then back to its own paint. */
function shine(span: Span, now: Span, paint: string): string {
  const off = Math.round((now.to - span.from) * 1000);
  return `${fill(colour.gold)}\\t(${off},${off + 300},${fill(paint)})`;
}

export function rect({ x, y, w, h }: Box): string {
  const [left, top, right, foot] = [x, y, x + w, y + h].map((n) => Math.round(n * 10) / 10);
  return `m ${left} ${top} l ${right} ${top} ${right} ${foot} ${left} ${foot}`;
}

export function disc(cx: number, cy: number, r: number): string {
  const k = r * 0.5523;
  const [l, t, e, b] = [cx - r, cy - r, cx + r, cy + r];
  return (
    `m ${cx} ${t} b ${cx + k} ${t} ${e} ${cy - k} ${e} ${cy} b ${e} ${cy + k} ${cx + k} ${b} ${cx} ${b} ` +
    `b ${cx - k} ${b} ${l} ${cy + k} ${l} ${cy} b ${l} ${cy - k} ${cx - k} ${t} ${cx} ${t}`
  );
}

function fill(hex: string): string {
  const [r, g, b] = [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5, 7)];
  return `\\1c&H${b}${g}${r}&`;
}

function event(layer: number, span: Span, body: string): string {
  return `Dialogue: ${layer},${clock(span.from)},${clock(span.to)},D,,0,0,0,,${body}`;
}

function clock(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const rest = String((hundredths % 6000) / 100).split(".");
  const whole = (rest[0] ?? "0").padStart(2, "0");
  return `0:${String(Math.floor(hundredths / 6000)).padStart(2, "0")}:${whole}.${(rest[1] ?? "").padEnd(2, "0")}`;
}
