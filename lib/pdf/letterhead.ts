import { margin, ornament, type Paper, quiet, rule, tagged, width } from "./paper";
import { drawLine, lineHeight, linesOf, widthOf } from "./text";

type Head = {
  company: string;
  /** The company's colour and what can be read on it, hex. */
  accent: string;
  onAccent: string;
  title: string;
  number: string | null;
};

/** The company's mark and name, and what this document is. Long names take several lines. */
export function letterhead(paper: Paper, { company, accent, onAccent, title, number }: Head): void {
  const { doc, root } = paper;
  ornament(paper, () => mark(doc, accent, onAccent));
  const style = { size: 13, weight: 600 } as const;
  const big = { size: 20, weight: 600 } as const;
  const right = Math.max(widthOf(doc, title, big), number ? widthOf(doc, number, { size: 11 }) : 0);
  const lines = linesOf(doc, company, width - right - 72, style);
  for (const [n, text] of lines.entries())
    tagged(paper, root, "P", () =>
      drawLine(doc, text, margin + 34, margin + 17 + n * lineHeight(13), style),
    );
  const drawTitle = () => {
    drawLine(doc, title, margin + width, margin + 18, big, true);
    if (number)
      drawLine(doc, number, margin + width, margin + 36, { size: 11, colour: quiet }, true);
  };
  tagged(paper, root, "H1", drawTitle, { actual: number ? `${title} ${number}` : title });
  paper.y = margin + Math.max(52, 14 + lines.length * lineHeight(13)) + 10;
  rule(paper);
  paper.y += 20;
}

/** The line that stands for a company without a logo, as everywhere in the app. */
function mark(doc: PDFKit.PDFDocument, accent: string, onAccent: string) {
  doc.roundedRect(margin, margin, 24, 24, 6).fill(accent);
  doc
    .save()
    .translate(margin + 5, margin + 5)
    .lineWidth(1.8)
    .lineCap("round");
  doc.path("M2 9.5c2.2 0 2.8-5 5-5s2.8 5 5 5").stroke(onAccent);
  doc.opacity(0.55).path("M2 5.5c1 0 1.7-1.2 2.3-2.2M12 5.5c-1 0-1.7-1.2-2.3-2.2").stroke(onAccent);
  doc.restore();
}
