import PDFDocument from "pdfkit";
import { drawLine, linesOf } from "./text";

/** A4 pages, written from top to bottom, tagged for screen readers. The same content gives the same bytes. */

export type Paper = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  /** Where the next block begins, in points from the top. */
  y: number;
};

/** A4 in points. */
const page = { width: 595.28, height: 841.89 };
export const margin = 52;
export const width = page.width - 2 * margin;
const bottom = page.height - 68;

export const ink = "#1b2221";
export const quiet = "#5a6362";
export const line = "#dde1e0";

type About = { title: string; author: string; createdAt: string };

/** A new document. createdAt is a fact of what it says, never the clock. */
export function newPaper({ title, author, createdAt }: About): Paper {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    bufferPages: true,
    // Without the default one, which is not embedded.
    font: "",
    info: {
      Title: title,
      Author: author,
      Producer: "Growth OS",
      CreationDate: new Date(createdAt),
    },
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, y: margin };
}

/** Begins a page when the current one has less room than this. Returns whether it did. */
export function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= bottom) return false;
  paper.doc.addPage();
  paper.y = margin + 28;
  return true;
}

/** Content with a meaning: a heading, a paragraph, a cell. options.actual is what a screen reader says instead of spelling it out. */
export function tagged(
  { doc }: Paper,
  parent: PDFKit.PDFStructureElement,
  type: string,
  draw: () => void,
  options: { actual?: string; scope?: string; alt?: string } = {},
): void {
  const element = doc.struct(type, options, draw);
  parent.add(element);
  element.end();
}

/** Lines and marks that say nothing. */
export function ornament(
  { doc }: Paper,
  draw: () => void,
  type: "Layout" | "Pagination" = "Layout",
): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

/** A hairline across the page at the current height. */
export function rule(paper: Paper, from = margin, to = margin + width): void {
  const { doc, y } = paper;
  ornament(paper, () => doc.moveTo(from, y).lineTo(to, y).lineWidth(0.7).stroke(line));
}

/** Heads and page numbers on every page, then the bytes. */
export async function finish(paper: Paper, running: string): Promise<Buffer> {
  const { doc, root } = paper;
  root.end();
  const { count } = doc.bufferedPageRange();
  for (let place = 0; place < count; place += 1) {
    doc.switchToPage(place);
    ornament(paper, () => drawEdges(doc, running, place + 1, count), "Pagination");
  }
  const parts: Uint8Array[] = [];
  doc.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function drawEdges(doc: PDFKit.PDFDocument, running: string, place: number, count: number) {
  const small = { size: 8.5, colour: quiet };
  const end = margin + width;
  const [first = "", more] = linesOf(doc, running, width - 80, small);
  const short = more ? `${first}…` : first;
  const foot = page.height - 36;
  if (place > 1) drawLine(doc, short, margin, margin, small);
  drawLine(doc, short, margin, foot, small);
  drawLine(doc, `Page ${place} of ${count}`, end, foot, small, true);
}
