import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/**
 * Chinese, Japanese and Korean typefaces. Each has so many letters that npm has it in slices; only those a text needs are
 * read, and only its letters go into a document.
 */

const families = ["noto-sans-jp", "noto-sans-sc", "noto-sans-kr"] as const;
type Family = (typeof families)[number];

/** "noto-sans-jp-12" */
export type Slice = `${Family}-${number}`;

const letters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/gu;

const read = new Map<Family, ReadonlyMap<number, number>>();

/** Whether the file of a slice holds a letter: some letters are listed for a slice that does not have them. */
type Has = (slice: Slice, letter: string) => boolean;

/**
 * The family a text is drawn in, so that a name is of one hand: the first that has all its letters, or the first of all.
 * Null for a text without such letters.
 */
export function familyOf(text: string, has: Has): Family | null {
  const found = text.match(letters);
  if (!found) return null;
  const whole = families.find((family) =>
    found.every((letter) => sliceIn(family, letter, has) !== undefined),
  );
  return whole ?? families[0];
}

/** The slice that draws a letter: of the text's family, else of another; undefined when none has it. */
export function sliceOf(letter: string, family: Family, has: Has): Slice | undefined {
  return (
    sliceIn(family, letter, has) ??
    families.map((one) => sliceIn(one, letter, has)).find((slice) => slice !== undefined)
  );
}

function sliceIn(family: Family, letter: string, has: Has): Slice | undefined {
  const number = slicesOf(family).get(letter.codePointAt(0) ?? 0);
  const slice: Slice | undefined = number === undefined ? undefined : `${family}-${number}`;
  return slice && has(slice, letter) ? slice : undefined;
}

/** Which slice has which letter, as the package says: {"[12]": "U+4e00,U+4e8c-4e94"}. Read once. */
function slicesOf(family: Family): ReadonlyMap<number, number> {
  const known = read.get(family);
  if (known) return known;
  const file = `node_modules/@fontsource/${family}/unicode.json`;
  const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8");
  const slices = new Map<number, number>();
  for (const [name, ranges] of Object.entries(
    z.record(z.string(), z.string()).parse(JSON.parse(text)),
  )) {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    if (number) for (const point of pointsOf(ranges)) slices.set(point, Number(number));
  }
  read.set(family, slices);
  return slices;
}

function* pointsOf(ranges: string): Generator<number> {
  for (const range of ranges.split(",")) {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    for (let point = parseInt(from, 16); point <= parseInt(to, 16); point += 1) yield point;
  }
}
