import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Span } from "./ass.ts";
import type { Scene } from "./types.ts";

const RATE = 16_000;
const LEAD = 0.4;
const TAIL = 0.8;
const PAUSE = 0.75;
const LEAST_PAUSE = 0.1;
const voices = { jonas: "rms", lea: "slt" };

export interface Narration {
  total: number;
  spoken: Span[];
  pcm: Int16Array;
}

/** Speaks every sentence, spreads them over the recording and lays a quiet chord below. */
export function narrate(scene: Scene): Narration {
  const spoken = scene.lines.map((line) => speak(line.en, voices[scene.presenter]));
  const lengths = spoken.map((pcm) => pcm.length / RATE);
  const speech = lengths.reduce((sum, length) => sum + length, 0);
  const total = scene.seconds ?? Math.ceil(LEAD + speech + (lengths.length - 1) * PAUSE + TAIL);
  const pause = (total - LEAD - TAIL - speech) / (lengths.length - 1);
  if (pause < LEAST_PAUSE)
    throw new Error(`${scene.key}: ${speech.toFixed(1)} s of speech in ${total} s`);
  const pcm = chord(total);
  let from = LEAD;
  const spans = spoken.map((words, index) => {
    const span = { from, to: from + (lengths[index] ?? 0) };
    const offset = Math.round(from * RATE);
    for (let i = 0; i < words.length; i++)
      pcm[offset + i] = clamp((pcm[offset + i] ?? 0) + (words[i] ?? 0));
    from = span.to + pause;
    return span;
  });
  return { total, spoken: spans, pcm };
}

function speak(words: string, voice: string): Int16Array {
  const folder = mkdtempSync(join(tmpdir(), "voice-"));
  const file = join(folder, "line.txt");
  writeFileSync(file, words);
  const raw = execFileSync("ffmpeg", [
    ...["-v", "error", "-f", "lavfi", "-i", `flite=textfile=${file}:voice=${voice}`],
    ...["-af", "silenceremove=1:0:-45dB,areverse,silenceremove=1:0:-45dB,areverse,volume=0.8"],
    ...["-f", "s16le", "-ar", String(RATE), "-ac", "1", "-"],
  ]);
  rmSync(folder, { recursive: true });
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

function chord(total: number): Int16Array {
  const tones = [110, 164.81, 220, 277.18];
  return Int16Array.from({ length: total * RATE }, (_, i) => {
    const t = i / RATE;
    const edge = Math.min(1, t / 1.5, (total - t) / 1.5);
    const sum = tones.reduce(
      (wave, hz, n) => wave + Math.sin(2 * Math.PI * hz * t) * (0.6 + 0.4 * Math.sin(0.5 * t + n)),
      0,
    );
    return sum * edge * 90;
  });
}

function clamp(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, sample));
}
