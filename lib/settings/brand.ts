import type { CSSProperties } from "react";
import { type Oklch, parseColour, toHex, toRgb } from "./colour.ts";

/** The brand rule of app/globals.css in numbers, for mails, PDFs and the preview when a company sets its colour. */

export const defaultBrand = "oklch(0.46 0.088 168)";

type Theme = "light" | "dark";

/** Every value named accent, as hex, in one theme. */
export type Accent = Record<
  "accent" | "press" | "onAccent" | "text" | "soft" | "line" | "focus",
  string
>;

/** A brand this light keeps its own colour as fill and takes dark text. */
export function isLightBrand(colour: string): boolean {
  return parse(colour).l > 0.72;
}

/** The accent values of a company colour, light and dark, hex. Throws on a text that is no colour. */
export function brandAccents(colour: string): Record<Theme, Accent> {
  const brand = parse(colour);
  return { light: lightAccent(brand), dark: darkAccent(brand) };
}

/** What the layout puts on <html> so that every accent follows the company. Falls back to the default colour. */
export function brandAttributes(colour?: string | null): {
  className: string;
  style: CSSProperties & { "--brand": string };
} {
  const brand = colour && parseColour(colour) ? colour : defaultBrand;
  return { className: isLightBrand(brand) ? "brand-light" : "", style: { "--brand": brand } };
}

/** WCAG 2 contrast of two hex colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function lightAccent({ l, c, h }: Oklch): Accent {
  const light = l > 0.72;
  const accent = light ? { l, c, h } : { l: Math.min(l, 0.515), c: Math.min(c, 0.16), h };
  return hexes({
    accent,
    press: { ...accent, l: accent.l - 0.06 },
    onAccent: light ? { l: 0.2, c: Math.min(c, 0.03), h } : { l: 0.99, c: 0.002, h: 170 },
    text: { l: Math.min(l, 0.48), c: Math.min(c, 0.15), h },
    soft: { l: 0.955, c: Math.min(c, 0.024), h },
    line: { l: 0.82, c: Math.min(c, 0.07), h },
    focus: { l: 0.52, c: Math.min(c, 0.16), h },
  });
}

function darkAccent({ l, c, h }: Oklch): Accent {
  const accent = { l: Math.max(l, 0.76), c: Math.min(c, 0.13), h };
  return hexes({
    accent,
    press: { ...accent, l: accent.l - 0.07 },
    onAccent: { l: 0.19, c: Math.min(c, 0.03), h },
    text: { l: Math.max(l, 0.78), c: Math.min(c, 0.12), h },
    soft: { l: 0.275, c: Math.min(c, 0.035), h },
    line: { l: 0.44, c: Math.min(c, 0.07), h },
    focus: { l: 0.78, c: Math.min(c, 0.13), h },
  });
}

function hexes(values: Record<keyof Accent, Oklch>): Accent {
  return {
    accent: toHex(values.accent),
    press: toHex(values.press),
    onAccent: toHex(values.onAccent),
    text: toHex(values.text),
    soft: toHex(values.soft),
    line: toHex(values.line),
    focus: toHex(values.focus),
  };
}

function parse(colour: string): Oklch {
  const parsed = parseColour(colour);
  if (!parsed) throw new RangeError(`Not a colour: ${colour}`);
  return parsed;
}

function luminance(hex: string): number {
  const parsed = parseColour(hex);
  if (!parsed) throw new RangeError(`Not a colour: ${hex}`);
  const [r, g, b] = toRgb(parsed).map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
