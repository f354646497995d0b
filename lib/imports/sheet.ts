import { CsvError, parse } from "csv-parse/sync";
import { Refusal } from "@/lib/errors";
import { counted, number } from "@/lib/format";

/** One line of a file: where it begins in the file, counted from 1, and its cells as they were written. */
type SheetRow = { line: number; cells: string[] };
export type Sheet = { headers: string[]; rows: SheetRow[]; separator: string };

const mostRows = 10_000;
const mostBlank = 50_000;
const mostColumns = 100;
/** Of a row that is longer than its header; the database keeps no more. */
const mostCells = 200;
const separators = [",", ";", "\t", "|"];

/** Reads CSV text: its separator is found, empty lines are passed over, quoted cells may hold line breaks. */
export function readSheet(text: string): Sheet {
  const { body, separator, skipped } = separated(text);
  const [header, ...rows] = parsed(body, separator, skipped);
  if (!header || rows.length === 0) throw new Refusal("This file has no rows below its header.");
  if (header.cells.length > mostColumns) throw tooManyColumns(header.cells.length);
  return { headers: namesOf(header.cells), rows, separator };
}

/** Spreadsheets may say the separator in a first line of its own: "sep=;". */
function separated(text: string) {
  const body = text.replace(/^\uFEFF/, "");
  const said = /^sep=([,;\t|])\r?\n/i.exec(body);
  if (said?.[1]) return { body: body.slice(said[0].length), separator: said[1], skipped: 1 };
  return { body, separator: separatorOf(body), skipped: 0 };
}

/** The separator that the first line with something in it has most of, outside quotes. */
function separatorOf(body: string): string {
  const counts = new Map(separators.map((one) => [one, 0]));
  let isQuoted = false;
  for (const letter of body.trimStart()) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === "\n") break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return separators.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ",";
}

function parsed(body: string, delimiter: string, skipped: number): SheetRow[] {
  const { rows, keep } = collection(skipped);
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
      on_record: keep,
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal(complaint(error));
    throw error;
  }
}

/** Takes row by row and stops at what is too much: reading a million lines to their end takes the server a minute. */
function collection(skipped: number) {
  const rows: SheetRow[] = [];
  let blank = 0;
  function keep(record: string[], { lines }: { lines: number }) {
    if (record.length > mostCells) throw tooManyColumns(record.length);
    const isBlank = record.every((cell) => cell.trim() === "");
    const cells = isBlank ? [] : record.map(clean);
    if (cells.every((cell) => cell === "")) blank += 1;
    else rows.push({ line: lines + skipped - breaksIn(record), cells });

    if (blank > mostBlank)
      throw new Refusal("This file has very many blank rows. Delete them and try again.");
    // The header is no row.
    if (rows.length > mostRows + 1)
      throw new Refusal(
        `This file has more than ${number(mostRows)} rows. Split it into files of at most that many.`,
      );
    return null;
  }
  return { rows, keep };
}

const tooManyColumns = (count: number) =>
  new Refusal(
    `This file has ${counted(count, "column")}. Delete those nobody needs: ${mostColumns} at most.`,
  );

const breaksIn = (cells: string[]) => cells.join("").split("\n").length - 1;

/** A cell without control characters and outer spaces. ="0612" is how spreadsheets keep a leading zero: its text counts. */
function clean(cell: string): string {
  const plain = cell
    .replaceAll("\r\n", "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\p{Cs}\uFEFF]/gu, "")
    .replaceAll("\u00A0", " ")
    .trim();
  return /^="([^"]*)"$/.exec(plain)?.[1]?.trim() ?? plain;
}

/** Every column gets a name of its own: "Phone", "Phone (2)", "Column 4". */
function namesOf(headers: string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, place) => {
    const name = header.replaceAll(/\s+/g, " ").slice(0, 100) || `Column ${place + 1}`;
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function complaint(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` near line ${number(error.lines)}` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return "A quotation mark is opened and never closed. Write two of them where one belongs to the text.";
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `One row is very long${line}. A quotation mark is probably not closed before it.`;
  return `The quotation marks${line} do not fit together. Write two of them where one belongs to the text.`;
}
