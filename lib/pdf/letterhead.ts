import { ink, margin, ornament, type Paper, quiet, rule, tagged, width } from "./paper";
import { drawLine, lineHeight, linesOf, widthOf } from "./text";

const overdue = "#b3261e";

/** A PNG with its size in pixels. */
export type Logo = { file: Buffer; width: number; height: number };

type Head = {
  company: string;
  /** Without one the mark stands for the company. */
  logo: Logo | null;
  /** The company's colour and what can be read on it, hex. */
  accent: string;
  onAccent: string;
  title: string;
  number: string | null;
};

/** The company's logo or mark and its name, and what this document is. Long names take several lines. */
export function letterhead(paper: Paper, head: Head): void {
  const { doc, root } = paper;
  const { company, title, number } = head;
  const from = margin + sign(paper, head) + 10;
  const style = { size: 13, weight: 600 } as const;
  const big = { size: 20, weight: 600 } as const;
  const right = Math.max(widthOf(doc, title, big), number ? widthOf(doc, number, { size: 11 }) : 0);
  const lines = linesOf(doc, company, margin + width - right - from - 38, style);
  for (const [n, text] of lines.entries())
    tagged(paper, root, "P", () =>
      drawLine(doc, text, from, margin + 17 + n * lineHeight(13), style),
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

/** What stands before the company's name: its logo, else the mark. Returns how wide it is. */
function sign(paper: Paper, { logo, accent, onAccent }: Head): number {
  const { doc } = paper;
  if (!logo) {
    ornament(paper, () => mark(doc, accent, onAccent));
    return 24;
  }
  const scale = Math.min(24 / logo.height, 96 / logo.width);
  const [wide, high] = [logo.width * scale, logo.height * scale];
  ornament(paper, () =>
    doc.image(logo.file, margin, margin + (24 - high) / 2, { width: wide, height: high }),
  );
  return wide;
}

/** A word nobody overlooks, and what it means. */
export function stamp(paper: Paper, word: string, meaning: string): void {
  const { doc, root } = paper;
  const big = { size: 20, weight: 600, colour: overdue } as const;
  const within = widthOf(doc, word, big) + 24;
  const lines = linesOf(doc, meaning, width - within - 18, { size: 10.5, weight: 600 });
  ornament(paper, () =>
    doc.roundedRect(margin, paper.y, within, 36, 6).lineWidth(1.8).stroke(overdue),
  );
  const draw = () => {
    drawLine(doc, word, margin + 12, paper.y + 25, big);
    const top = paper.y + 22.5 - ((lines.length - 1) * lineHeight(10.5)) / 2;
    for (const [n, text] of lines.entries())
      drawLine(doc, text, margin + within + 18, top + n * lineHeight(10.5), {
        ...{ size: 10.5, weight: 600, colour: ink },
      });
  };
  tagged(paper, root, "P", draw, { actual: `${word}. ${meaning.replace("\n", " ")}` });
  paper.y += 52;
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
