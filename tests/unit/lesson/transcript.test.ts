import { describe, expect, it } from "vitest";
import {
  captionAt,
  foldedRuns,
  type LineState,
  lineAt,
  lineState,
  linesWith,
  readTranscript,
} from "@/lib/lesson/transcript";

const file = `WEBVTT - Pricing
Kind: captions

NOTE made by hand

STYLE
::cue { color: red }

intro
00:00.500 --> 00:04.000 align:start
<v Lea>If you discount by <b>ten percent</b>,
what happens to the ten fifty?

1:00:04.000 --> 1:00:09.250
It is not smaller &amp; not ten percent.

00:10.000 --> 00:12.000
Ya está

broken --> 00:20.000
never shown

00:30.000 --> 00:29.000
backwards
`;

describe("a transcript", () => {
  const cues = readTranscript(file);

  it("is what the captions say, without what is only for the screen", () => {
    expect(cues).toEqual([
      {
        from: 0.5,
        to: 4,
        text: "If you discount by ten percent, what happens to the ten fifty?",
      },
      { from: 10, to: 12, text: "Ya está" },
      { from: 3604, to: 3609.25, text: "It is not smaller & not ten percent." },
    ]);
  });

  it("reads files from any system, and nothing from no file", () => {
    expect(readTranscript(file.replaceAll("\n", "\r\n"))).toEqual(cues);
    expect(readTranscript("")).toEqual([]);
    expect(readTranscript("WEBVTT")).toEqual([]);
  });

  it("knows the line being spoken and the caption on screen", () => {
    expect(lineAt(cues, 0)).toBe(-1);
    expect(lineAt(cues, 0.5)).toBe(0);
    expect(lineAt(cues, 6)).toBe(0);
    expect(lineAt(cues, 11)).toBe(1);
    expect(captionAt(cues, 3.9)).toContain("ten fifty");
    expect(captionAt(cues, 6)).toBeNull();
  });

  it("is searched by words, whatever their case and accents", () => {
    expect(linesWith(cues, "FIFTY discount")).toHaveLength(1);
    expect(linesWith(cues, "esta")).toHaveLength(1);
    expect(linesWith(cues, "margin")).toEqual([]);
    expect(linesWith(cues, " ")).toHaveLength(3);
  });

  it("marks each line as seen, missed or still ahead", () => {
    const seen = [
      { from: 0, to: 5 },
      { from: 20, to: 30 },
    ];
    const state = (from: number, to: number) => lineState({ from, to, text: "" }, seen);
    expect([state(0, 4), state(4, 8), state(12, 18), state(28, 31), state(40, 44)]).toEqual([
      "seen",
      "missed",
      "missed",
      "seen",
      "ahead",
    ]);
    expect(state(29, 34)).toBe("ahead");
  });

  it("folds what was seen long ago, never the lines around the present one", () => {
    const states: LineState[] = [...Array(8).fill("seen"), "missed", ...Array(9).fill("seen")];
    expect(foldedRuns(states, 17)).toEqual([
      [0, 7],
      [9, 15],
    ]);
    expect(foldedRuns(states, 4)).toEqual([[9, 17]]);
    expect(foldedRuns(Array(5).fill("seen"), 20)).toEqual([]);
  });
});
