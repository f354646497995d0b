import { stretches } from "./direction";
import { type Face, faceBytes, type Piece, pieces, type Weight } from "./faces";

/** Lines of text: what they measure, where they break, how they are drawn. */

export type Ink = { size: number; weight?: Weight; colour?: string };

type Doc = PDFKit.PDFDocument;
type Placed = Piece & { width: number };

/** Figures of one width, so that amounts stand under each other. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];

/** How far apart lines of a size are. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.42 * 10) / 10;
}

/** The width of one line, in points. */
export function widthOf(doc: Doc, text: string, ink: Ink): number {
  return placed(doc, text, ink).reduce((sum, piece) => sum + piece.width, 0);
}

/** Draws one line from x to the right, or ending there; y is its baseline. */
export function drawLine(
  doc: Doc,
  text: string,
  x: number,
  y: number,
  ink: Ink,
  end = false,
): void {
  const all = placed(doc, text, ink);
  let at = end ? x - all.reduce((sum, piece) => sum + piece.width, 0) : x;
  for (const piece of all) {
    inFace(doc, piece.face, ink.weight ?? 400)
      .fontSize(ink.size)
      .fillColor(ink.colour ?? "#1b2221");
    doc.text(piece.text, at, y, { lineBreak: false, baseline: "alphabetic", features });
    at += piece.width;
  }
}

/** The lines a text takes in a width. Words stay whole where they fit; what does not is broken between letters. */
export function linesOf(doc: Doc, text: string, width: number, ink: Ink): string[] {
  return plain(text)
    .split("\n")
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = "";
      for (const word of paragraph.split(" ").flatMap((one) => fitting(doc, one, width, ink))) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (line !== "" && widthOf(doc, longer, ink) > width) {
          lines.push(line);
          line = word;
        } else line = longer;
      }
      return [...lines, line];
    });
}

/** A word, or the parts of it that fit. */
function fitting(doc: Doc, word: string, width: number, ink: Ink): string[] {
  if (widthOf(doc, word, ink) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of new Intl.Segmenter("en").segment(word)) {
    if (part !== "" && widthOf(doc, part + segment, ink) > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}

function placed(doc: Doc, text: string, { size, weight = 400 }: Ink): Placed[] {
  return stretches(plain(text))
    .flatMap((stretch) => pieces(stretch.text, stretch.isRtl, weight))
    .map((piece) => {
      inFace(doc, piece.face, weight).fontSize(size);
      return { ...piece, width: doc.widthOfString(piece.text, { features }) };
    });
}

/** What is written from here on is of this typeface, which a document knows from its first letter on. */
function inFace(doc: Doc, face: Face, weight: Weight): Doc {
  const name = `${face}-${weight}`;
  return doc.registerFont(name, faceBytes(face, weight)).font(name);
}

/** Without what nobody sees: controls, directions somebody pasted in. Tabs are spaces, new lines stay. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u00a0\u2009\u202f]/g, " ")
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (one) =>
      one === "\n" ? one : "",
    );
}
