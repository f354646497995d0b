import { problemInWords } from "./problem-words";
import type { ImportErrors } from "./schema";

/** The rows to be mended as a CSV of the same columns, with the line and the reasons; no cell is a formula. */
export function errorFile({ headers, rows }: ImportErrors): string {
  const lines = rows.map(({ line, cells, problems }) => [
    ...headers.map((_, place) => cells[place] ?? ""),
    String(line),
    problems.map(problemInWords).join(" "),
  ]);
  return `\uFEFF${[[...headers, "Line", "What to mend"], ...lines].map(lineOf).join("\r\n")}\r\n`;
}

function lineOf(cells: readonly string[]): string {
  return cells.map(cellOf).join(",");
}

/** A spreadsheet reads a cell as a formula by its first sign; an apostrophe before it makes it text, and is read over here. */
function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r;\t']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
