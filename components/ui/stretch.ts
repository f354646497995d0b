import { clock, counted, percent } from "@/lib/format";

/** A piece of the line, in the unit of its length. */
export type Stretch = { from: number; to: number };

/** How far along, 0 to 1. */
export function share(at: number, length: number): number {
  return length > 0 ? Math.min(1, Math.max(0, at / length)) : 0;
}

/** Where a point stands on the line. */
export function place(at: number, length: number): string {
  return `${share(at, length) * 100}%`;
}

/** Where a stretch lies on the line. */
export function span({ from, to }: Stretch, length: number) {
  return {
    insetInlineStart: place(from, length),
    insetInlineEnd: `${(1 - share(to, length)) * 100}%`,
  };
}

/** "Seen 22:45 of 31:05. 2 missed parts, 3:45. 90 % completes it." */
export function trackText(
  length: number,
  seen: readonly Stretch[],
  missed: readonly Stretch[],
  threshold: number | undefined,
): string {
  const sentences = [`Seen ${clock(total(seen))} of ${clock(length)}.`];
  if (missed.length > 0)
    sentences.push(`${counted(missed.length, "missed part")}, ${clock(total(missed))}.`);
  if (threshold !== undefined) sentences.push(`${percent(threshold)} completes it.`);
  return sentences.join(" ");
}

function total(parts: readonly Stretch[]): number {
  return parts.reduce((sum, part) => sum + part.to - part.from, 0);
}
