import "server-only";

type Cell = string | number | null;

/**
 * Streams a CSV file with its head. Text that a spreadsheet would take for a formula gets an apostrophe before it,
 * so that opening the file runs nothing. Where semicolons part cells, as in most of Europe, what follows one begins a
 * cell, whatever quotes are around it.
 */
export function csvResponse(name: string, head: string[], rows: AsyncIterable<Cell[]>): Response {
  const encoder = new TextEncoder();
  const lines = linesOf(head, rows);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

async function* linesOf(head: string[], rows: AsyncIterable<Cell[]>) {
  yield `\uFEFF${csvLine(head)}`;
  for await (const row of rows) yield csvLine(row);
}

/** One line of a CSV file: quoted where it must be, formulas made harmless. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  const text =
    typeof cell === "string"
      ? cell.replaceAll(/(?<=^|[;\t\r\n])[=+\-@＝＋－＠\t\r]/g, "'$&")
      : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
