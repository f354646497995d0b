import { hasRtl } from "./direction";
import { ink, line, makeRoom, margin, ornament, type Paper, quiet, tagged, width } from "./paper";
import { drawLine, type Ink, lineHeight, linesOf } from "./text";

/** Columns with their share of the width; numbers stand at the end. */
export type Column = { head: string; share: number; end?: boolean };

const cell: Ink = { size: 9.5, colour: ink };
const head: Ink = { size: 8.5, colour: quiet };
const padding = 5.5;
const gap = 14;

type Placed = Column & { from: number; to: number };

/** A table over as many pages as it takes; its head is repeated. A row is never torn apart. */
export function table(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const places = placesOf(columns);
  const element = paper.doc.struct("Table");
  paper.root.add(element);
  makeRoom(paper, 60);
  const heads = paper.doc.struct("TR");
  element.add(heads);
  drawHead(paper, places, (column, draw) =>
    tagged(paper, heads, "TH", draw, { scope: "Column", alt: column.head }),
  );
  heads.end();
  for (const row of rows) drawRow(paper, places, row, element);
  element.end();
}

function placesOf(columns: readonly Column[]): Placed[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let from = margin;
  return columns.map((column) => {
    const to = from + (width * column.share) / all;
    const place = { ...column, from, to };
    from = to;
    return place;
  });
}

function drawHead(
  paper: Paper,
  places: readonly Placed[],
  mark: (column: Placed, draw: () => void) => void,
) {
  const y = paper.y + 11;
  for (const place of places)
    mark(place, () => drawLine(paper.doc, place.head, edge(place), y, head, place.end));
  paper.y += 18;
  hairline(paper, quiet);
}

function drawRow(
  paper: Paper,
  places: readonly Placed[],
  row: readonly string[],
  element: PDFKit.PDFStructureElement,
) {
  const lines = places.map(({ from, to }, n) =>
    linesOf(paper.doc, row[n] ?? "", to - from - gap, cell),
  );
  const height =
    Math.max(...lines.map(({ length }) => length)) * lineHeight(cell.size) + 2 * padding;
  if (makeRoom(paper, height))
    drawHead(paper, places, (_, draw) => ornament(paper, draw, "Pagination"));
  const tr = paper.doc.struct("TR");
  element.add(tr);
  for (const [n, place] of places.entries()) {
    const text = row[n] ?? "";
    const draw = () => drawCell(paper, place, lines[n] ?? []);
    tagged(paper, tr, "TD", draw, hasRtl(text) ? { actual: text } : {});
  }
  tr.end();
  paper.y += height;
  hairline(paper, line);
}

function drawCell({ doc, y }: Paper, place: Placed, lines: readonly string[]) {
  for (const [n, text] of lines.entries()) {
    const baseline = y + padding + cell.size + n * lineHeight(cell.size);
    drawLine(doc, text, edge(place), baseline, cell, place.end);
  }
}

const edge = ({ from, to, end }: Placed) => (end ? to : from);

function hairline(paper: Paper, colour: string) {
  const { doc, y } = paper;
  ornament(paper, () =>
    doc
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .lineWidth(0.6)
      .stroke(colour),
  );
}
