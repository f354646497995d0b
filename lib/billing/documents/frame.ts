import { capital, date, money } from "@/lib/format";
import { sideBySide } from "@/lib/pdf/blocks";
import { type Logo, letterhead } from "@/lib/pdf/letterhead";
import { finish, newPaper, type Paper } from "@/lib/pdf/paper";
import { brandAccents, defaultBrand } from "@/lib/settings/brand";
import { parseColour } from "@/lib/settings/colour";
import type { AnyFacts } from "../document-facts";

/** What the company, the reader and the dates look like on every document. */

const titles: Record<AnyFacts["kind"], string> = {
  invoice: "Invoice",
  void_invoice: "Void invoice",
  void_replaced: "Void invoice",
  receipt: "Receipt",
  credit_note: "Credit note",
  statement: "Statement",
};

/** "Invoice INV-2026-000123" */
function titleOf({ kind, number }: AnyFacts): string {
  return kind === "statement" ? `Statement, ${number}` : `${titles[kind]} ${number}`;
}

/** What a document has of its own: the facts beside whom it is for, and what is written below. */
export type Content = {
  beside: { title: string; lines: readonly string[] }[];
  body: (paper: Paper) => void;
};

/** A page with the company's head, whom it is for, and the document's own content. */
export async function framed(
  facts: AnyFacts,
  logo: Logo | null,
  { beside, body }: Content,
): Promise<Buffer> {
  const { company, student } = facts;
  const paper = newPaper({
    title: `${titleOf(facts)}, ${company.name}`,
    author: company.name,
    createdAt: facts.issued_at,
  });
  const colour = parseColour(company.primary_color) ? company.primary_color : defaultBrand;
  const { accent, onAccent } = brandAccents(colour).light;
  letterhead(paper, {
    company: company.name,
    logo,
    accent,
    onAccent,
    title: titles[facts.kind],
    number: facts.number,
  });
  sideBySide(paper, [
    { title: "For", lines: [student.name, student.email, `Student ${student.number}`] },
    ...beside,
  ]);
  paper.y += 10;
  body(paper);
  return finish(paper, `${company.name}, ${titleOf(facts)}`);
}

/** "1,240.00 EUR" */
export function amountOf(facts: AnyFacts, amount: string): string {
  return `${plainAmount(facts, amount)} ${facts.currency}`;
}

/** "1,240.00": where the column says the currency. */
export function plainAmount({ decimals }: AnyFacts, amount: string): string {
  return money(amount, decimals);
}

/** "15 Nov 2026" of a calendar day. */
export function dayOf(day: string): string {
  return date(`${day}T00:00:00Z`, "UTC");
}

/** First letter up, for a value of its own. */
export const sentence = capital;
