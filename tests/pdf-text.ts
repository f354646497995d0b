import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a person reads on each page of a PDF: lines from top to bottom, words from left to right. */
export async function linesOfPdf(file: Buffer): Promise<string[][]> {
  const pdf = await open(file);
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const rows = new Map<number, Word[]>();
    for (const item of items) {
      if (!("str" in item) || item.str === "") continue;
      const y = Math.round(item.transform[5]);
      const word = { from: item.transform[4], to: item.transform[4] + item.width, text: item.str };
      rows.set(y, [...(rows.get(y) ?? []), word]);
    }
    pages.push([...rows].sort(([a], [b]) => b - a).map(([, row]) => joined(row)));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

type Word = { from: number; to: number; text: string };

/** Words with a gap between them; pieces of one word touch. */
function joined(row: Word[]): string {
  let [line, end] = ["", 0];
  for (const { from, to, text } of row.sort((a, b) => a.from - b.from)) {
    line += line !== "" && from - end > 2 ? ` ${text}` : text;
    end = to;
  }
  return line.replace(/\s+/g, " ").trim();
}

/** What its properties say: title, author, language, and the structure a screen reader walks through. */
export async function aboutPdf(file: Buffer) {
  const pdf = await open(file);
  const { info } = await pdf.getMetadata();
  const structure = await (await pdf.getPage(1)).getStructTree();
  const about = { ...info, structure: JSON.stringify(structure) };
  await pdf.loadingTask.destroy();
  return about;
}

function open(file: Buffer) {
  return getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
}
