import { hasRtl } from "./direction";
import { ink, makeRoom, margin, type Paper, quiet, rule, tagged, width } from "./paper";
import { drawLine, type Ink, lineHeight, linesOf } from "./text";

/** The parts of a page beside tables: headings, paragraphs, names with values, sums. */

/** Moves down. */
export function space(paper: Paper, height: number): void {
  paper.y += height;
}

/** A heading of a section; keeps the first lines after it on its page. */
export function heading(paper: Paper, text: string): void {
  makeRoom(paper, 64);
  const baseline = paper.y + 11;
  tagged(paper, paper.root, "H2", () =>
    drawLine(paper.doc, text, margin, baseline, { size: 11, weight: 600 }),
  );
  paper.y += 19;
}

/** Text over the width, or a part of it, over as many pages as it takes. */
export function paragraph(
  paper: Paper,
  text: string,
  style: Ink = { size: 9.5, colour: ink },
  within = width,
): void {
  const step = lineHeight(style.size);
  for (const one of linesOf(paper.doc, text, within, style)) {
    makeRoom(paper, step);
    const baseline = paper.y + style.size;
    if (one !== "")
      tagged(
        paper,
        paper.root,
        "P",
        () => drawLine(paper.doc, one, margin, baseline, style),
        spoken(one),
      );
    paper.y += step;
  }
}

type Column = { title: string; lines: readonly string[] };

/** Short blocks side by side: who, to whom, the dates. The first line of each is its weightiest. */
export function sideBySide(paper: Paper, columns: readonly Column[]): void {
  const each = (width - 24 * (columns.length - 1)) / columns.length;
  const drawn = columns.map(({ title, lines }) => ({
    title,
    lines: lines.flatMap((text, n) => {
      const style: Ink = { size: 9.5, weight: n === 0 ? 600 : 400 };
      return linesOf(paper.doc, text, each, style).map((one) => ({ one, style }));
    }),
  }));
  const step = lineHeight(9.5);
  makeRoom(paper, 18 + Math.max(...drawn.map(({ lines }) => lines.length)) * step);
  for (const [n, { title, lines }] of drawn.entries()) {
    const x = margin + n * (each + 24);
    const top = paper.y;
    tagged(paper, paper.root, "P", () =>
      drawLine(paper.doc, title, x, top + 9, { size: 8.5, colour: quiet }),
    );
    for (const [row, { one, style }] of lines.entries())
      tagged(
        paper,
        paper.root,
        "P",
        () => drawLine(paper.doc, one, x, top + 24 + row * step, style),
        spoken(one),
      );
  }
  paper.y += 20 + Math.max(...drawn.map(({ lines }) => lines.length)) * step;
}

type Sum = { name: string; amount: string; isTotal?: boolean };

/** Names with amounts under a table, at the end of the page; a total stands out. They stay together. */
export function sums(paper: Paper, all: readonly Sum[]): void {
  makeRoom(paper, all.length * 20 + 12);
  paper.y += 6;
  const from = margin + width * 0.5;
  for (const { name, amount, isTotal } of all) {
    const style: Ink = isTotal ? { size: 11.5, weight: 600 } : { size: 9.5 };
    if (isTotal) {
      paper.y += 3;
      rule(paper, from);
      paper.y += 4;
    }
    const baseline = paper.y + style.size + 2;
    const draw = () => {
      drawLine(paper.doc, name, from, baseline, { ...style, colour: isTotal ? ink : quiet });
      drawLine(paper.doc, amount, margin + width, baseline, style, true);
    };
    tagged(paper, paper.root, "P", draw, { actual: `${name}: ${amount}` });
    paper.y += lineHeight(style.size) + 3;
  }
}

function spoken(text: string) {
  return hasRtl(text) ? { actual: text } : {};
}
