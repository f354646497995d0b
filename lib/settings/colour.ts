/** A colour in OKLCH: lightness 0 to 1, chroma, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };
type Triple = readonly [number, number, number];

const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const oklch = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i;

/** Reads "#11684c", "#abc" and "oklch(0.46 0.088 168)". Anything else is null. */
export function parseColour(text: string): Oklch | null {
  const value = text.trim();
  if (hex.test(value)) return fromHex(value);
  const found = oklch.exec(value);
  if (!found) return null;
  const l = Number(found[1]) / (found[2] ? 100 : 1);
  const [c, h] = [Number(found[3]), Number(found[4])];
  return [l, c, h].every(Number.isFinite) && l <= 1 ? { l, c, h: h % 360 } : null;
}

/** sRGB, each 0 to 1, clipped to the gamut as browsers do. */
export function toRgb({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    gamma(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    gamma(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ];
}

/** "#11684c" */
export function toHex(colour: Oklch): string {
  const byte = (v: number) =>
    Math.round(v * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${toRgb(colour).map(byte).join("")}`;
}

function fromHex(text: string): Oklch {
  const digits = text.slice(1);
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const [r, g, b] = [linear(full, 0), linear(full, 2), linear(full, 4)];
  const x = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const y = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const z = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * x + 0.793617785 * y - 0.0040720468 * z;
  const a = 1.9779984951 * x - 2.428592205 * y + 0.4505937099 * z;
  const k = 0.0259040371 * x + 0.7827717662 * y - 0.808675766 * z;
  return { l, c: Math.hypot(a, k), h: ((Math.atan2(k, a) * 180) / Math.PI + 360) % 360 };
}

function linear(digits: string, at: number): number {
  const v = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function gamma(v: number): number {
  const curved = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, curved));
}
