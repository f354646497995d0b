import type { Scene } from "./types.ts";

/** WebVTT whose cues touch each other and end with the recording; null where a sentence has no translation. */
export function captions(
  scene: Scene,
  starts: number[],
  total: number,
  lang: "en" | "es",
): string | null {
  const cues: string[] = [];
  for (const [index, line] of scene.lines.entries()) {
    const words = line[lang];
    if (!words) return null;
    const from = index === 0 ? 0 : (starts[index] ?? 0);
    cues.push(`${stamp(from)} --> ${stamp(starts[index + 1] ?? total)}\n${words}\n`);
  }
  return `WEBVTT\n\n${cues.join("\n")}`;
}

function stamp(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (size: number, unit: number, digits: number) =>
    String(Math.floor(thousandths / unit) % size).padStart(digits, "0");
  return `${part(60, 60_000, 2)}:${part(60, 1000, 2)}.${part(1000, 1, 3)}`;
}
