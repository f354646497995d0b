import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { hasRtl } from "./direction";
import { familyOf, type Slice, sliceOf } from "./east-asian";

/** The typefaces of documents: which letters each has, in two weights. From npm, as WOFF. */

export type Weight = 400 | 600;

/** Tried in this order; the first that has a letter draws it. East Asian letters have slices of their own. */
const faceNames = [
  "instrument-sans-latin",
  "instrument-sans-latin-ext",
  "be-vietnam-pro-vietnamese",
  "noto-sans-latin",
  "noto-sans-latin-ext",
  "noto-sans-greek",
  "noto-sans-cyrillic",
  "noto-sans-cyrillic-ext",
  "noto-sans-devanagari",
  "ibm-plex-sans-arabic-arabic",
  "noto-sans-hebrew-hebrew",
] as const;

const families = [
  "instrument-sans",
  "be-vietnam-pro",
  "ibm-plex-sans-arabic",
  "noto-sans-hebrew",
  "noto-sans-jp",
  "noto-sans-sc",
  "noto-sans-kr",
];

export type Face = (typeof faceNames)[number] | Slice;
export type Piece = { text: string; face: Face; isRtl: boolean };

type Loaded = { bytes: Buffer; letters: ReadonlySet<number> };
const loaded = new Map<string, Loaded>();

/** The font file of a face. Read once. */
export function faceBytes(face: Face, weight: Weight): Buffer {
  return load(face, weight).bytes;
}

/** A stretch cut where the typeface changes, in the order it stands on paper. */
export function pieces(text: string, isRtl: boolean, weight: Weight): Piece[] {
  const cut: Piece[] = [];
  const family = familyOf(text, (slice, letter) => has(slice, weight, letter));
  for (const letter of text) {
    const last = cut.at(-1);
    if (last && (isMark(letter) || has(last.face, weight, letter))) last.text += letter;
    else cut.push({ text: letter, face: faceOf(letter, weight, family), isRtl });
  }
  if (!isRtl) return cut;
  // A shaper turns right-to-left letters round; signs and digits alone it would leave as they are.
  return cut
    .reverse()
    .map((piece) => (hasRtl(piece.text) ? piece : { ...piece, text: reversed(piece.text) }));
}

function faceOf(letter: string, weight: Weight, family: ReturnType<typeof familyOf>): Face {
  const face = faceNames.find((one) => has(one, weight, letter));
  if (face || !family) return face ?? faceNames[0];
  return sliceOf(letter, family, (slice) => has(slice, weight, letter)) ?? faceNames[0];
}

function has(face: Face, weight: Weight, letter: string): boolean {
  return load(face, weight).letters.has(letter.codePointAt(0) ?? 0);
}

function isMark(letter: string): boolean {
  return /^[\p{M}\u200c\u200d]$/u.test(letter);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

function load(face: Face, weight: Weight): Loaded {
  const known = loaded.get(`${face}-${weight}`);
  if (known) return known;
  const family = families.find((one) => face.startsWith(one)) ?? "noto-sans";
  const file = `node_modules/@fontsource/${family}/files/${face}-${weight}-normal.woff`;
  const bytes = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file));
  const font = create(bytes);
  if (!isFont(font)) throw new Error(`${file} holds several fonts`);
  const read = { bytes, letters: new Set(font.characterSet) };
  loaded.set(`${face}-${weight}`, read);
  return read;
}

function isFont(font: object): font is Font {
  return "characterSet" in font;
}
