export type TableOf = { head: string[]; rows: string[][]; total: number };

/** The rows of a CSV text: separator found by its first line, quotes and line breaks in cells understood, empty lines left out. */
export function tableOf(text: string, most: number): TableOf {
  const rows = parse(text.replace(/^\uFEFF/, ""), separatorOf(text));
  const [head = [], ...body] = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return { head, rows: body.slice(0, most), total: body.length };
}

function separatorOf(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const often = [",", ";", "\t"].map((mark) => ({ mark, times: line.split(mark).length }));
  return often.reduce((best, one) => (one.times > best.times ? one : best)).mark;
}

function parse(text: string, separator: string): string[][] {
  const cells = new RegExp(
    `("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
    "gy",
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of text.matchAll(cells)) {
    row.push(unquoted(cell));
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}

function unquoted(cell: string): string {
  const inner = cell.match(/^"([\s\S]*)"$/)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
