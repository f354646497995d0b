import bidiFactory from "bidi-js";

/** A stretch of text that is written in one direction; its letters stay in the order they are read in. */
export type Stretch = { text: string; isRtl: boolean };

const bidi = bidiFactory();
const strong = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has a letter that is written from right to left. */
export function hasRtl(text: string): boolean {
  return strong.test(text);
}

/** The stretches of one line as they stand on paper, from left to right (Unicode's bidirectional algorithm). */
export function stretches(text: string): Stretch[] {
  if (!hasRtl(text)) return text === "" ? [] : [{ text, isRtl: false }];
  const levels = bidi.getEmbeddingLevels(text);
  const found: { from: number; to: number; level: number }[] = [];
  for (const index of bidi.getReorderedIndices(text, levels)) {
    const level = levels.levels[index] ?? 0;
    const last = found.at(-1);
    const isNext = last?.level === level && (index === last.to + 1 || index === last.from - 1);
    if (last && isNext) {
      last.from = Math.min(last.from, index);
      last.to = Math.max(last.to, index);
    } else found.push({ from: index, to: index, level });
  }
  return found.map(({ from, to, level }) => {
    const part = text.slice(from, to + 1);
    return level % 2 === 1 ? { text: mirrored(part), isRtl: true } : { text: part, isRtl: false };
  });
}

/** Brackets open the other way round. */
function mirrored(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, (one) => bidi.getMirroredCharacter(one) ?? one);
}
