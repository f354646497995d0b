import { type Stretch, secondsIn, without } from "./stretches";

/** One line of a transcript, in seconds. */
export type Cue = { from: number; to: number; text: string };

const times = /^((?:\d+:)?\d{1,2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}\.\d{3})/;

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/** The lines of a WebVTT file, in order of time. Notes, styles and anything it cannot read are left out. */
export function readTranscript(webvtt: string): Cue[] {
  return webvtt
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .flatMap(readBlock)
    .toSorted((a, b) => a.from - b.from);
}

function readBlock(block: string): Cue[] {
  const lines = block.split("\n");
  const timing = lines.findIndex((line) => times.test(line));
  if (timing < 0 || timing > 1) return [];
  const [, start = "", end = ""] = lines[timing]?.match(times) ?? [];
  const text = plain(lines.slice(timing + 1).join(" "));
  const cue = { from: seconds(start), to: seconds(end), text };
  return text === "" || cue.to <= cue.from ? [] : [cue];
}

function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, " ")
    .trim();
}

function seconds(stamp: string): number {
  return stamp.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The line being spoken, or the last one before; −1 before the first. */
export function lineAt(cues: readonly Cue[], at: number): number {
  return cues.findLastIndex(({ from }) => from <= at + 0.05);
}

/** The caption on screen at a moment, if any. */
export function captionAt(cues: readonly Cue[], at: number): string | null {
  return cues.findLast(({ from, to }) => from <= at && at < to)?.text ?? null;
}

/** Lines that contain every word of a search, whatever its case and accents. */
export function linesWith(cues: readonly Cue[], search: string): Cue[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return cues.filter(({ text }) => words.every((word) => folded(text).includes(word)));
}

function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

export type LineState = "seen" | "missed" | "ahead";

/** Whether a line was seen (more than half of it), missed behind the furthest second, or is still ahead. */
export function lineState({ from, to }: Cue, seen: readonly Stretch[]): LineState {
  const unseen = without([{ from, to }], seen);
  if (secondsIn(unseen) < (to - from) / 2) return "seen";
  const furthest = seen.at(-1)?.to ?? 0;
  return unseen.some((part) => part.from < furthest) ? "missed" : "ahead";
}

/** Lines long seen are folded when there are more than a few of them in a row; the neighbours stay. */
const foldFrom = 6;

/** The runs of seen lines to fold, as [first, last] places, leaving the line at `keep` and one either side in sight. */
export function foldedRuns(states: readonly LineState[], keep: number): [number, number][] {
  const runs: [number, number][] = [];
  states.forEach((state, place) => {
    if (state !== "seen" || Math.abs(place - keep) <= 1) return;
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  });
  return runs.filter(([first, last]) => last - first >= foldFrom - 1);
}
