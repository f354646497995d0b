import { number } from "@/lib/format";
import { heading, paragraph, space, sums } from "@/lib/pdf/blocks";
import type { Paper } from "@/lib/pdf/paper";
import { table } from "@/lib/pdf/table";
import type { InvoiceFacts, VoidFacts } from "../document-facts";
import { amountOf, type Content, dayOf, plainAmount } from "./frame";

type Billed = InvoiceFacts | VoidFacts;

/** An invoice as it was issued: lines, sums, schedule, how to pay. */
export function invoiceContent(facts: InvoiceFacts): Content {
  const dates = [dayOf(facts.issued_on), ...(facts.replaces ? [`Replaces ${facts.replaces}`] : [])];
  const [first, ...others] = facts.instalments;
  const due = first
    ? [
        dayOf(first.due_date),
        ...(others.length > 0 ? [`${facts.instalments.length} instalments`] : []),
      ]
    : ["Nothing to pay"];
  return {
    beside: [
      { title: "Issued", lines: dates },
      { title: others.length > 0 ? "First payment due" : "Due", lines: due },
    ],
    body: (paper) => {
      lines(paper, facts);
      totals(paper, facts);
      schedule(paper, facts);
      closing(paper, facts);
    },
  };
}

/** What was charged. */
export function lines(paper: Paper, facts: Billed) {
  table(
    paper,
    [
      { head: "Description", share: 48 },
      { head: "Quantity", share: 10, end: true },
      { head: `Price, ${facts.currency}`, share: 21, end: true },
      { head: `Amount, ${facts.currency}`, share: 21, end: true },
    ],
    facts.lines.map((line) => [
      line.description,
      number(Number(line.quantity)),
      plainAmount(facts, line.unit_price),
      plainAmount(facts, line.amount),
    ]),
  );
}

/** What the lines come to, from subtotal to total. */
export function totals(paper: Paper, facts: Billed) {
  const tax = `${facts.tax_name} ${facts.tax_percent} %`;
  const hasTax = Number(facts.tax_percent) > 0;
  sums(paper, [
    ...(facts.has_discount || hasTax
      ? [{ name: "Subtotal", amount: amountOf(facts, facts.subtotal) }]
      : []),
    ...(facts.has_discount
      ? [{ name: discountName(facts), amount: amountOf(facts, `-${facts.discount}`) }]
      : []),
    ...(hasTax && !facts.tax_inclusive ? [{ name: tax, amount: amountOf(facts, facts.tax) }] : []),
    { name: "Total", amount: amountOf(facts, facts.amount), isTotal: true },
    ...(hasTax && facts.tax_inclusive
      ? [{ name: `Includes ${tax}`, amount: amountOf(facts, facts.tax) }]
      : []),
    ...(facts.kind === "invoice" && facts.already_paid
      ? [
          { name: "Already paid", amount: amountOf(facts, `-${facts.already_paid}`) },
          { name: "To pay", amount: amountOf(facts, facts.to_pay), isTotal: true },
        ]
      : []),
  ]);
}

function discountName({ discount_percent, discount_reason }: Billed): string {
  const name = discount_percent ? `Discount ${discount_percent} %` : "Discount";
  return discount_reason && discount_reason.length <= 28 ? `${name}, ${discount_reason}` : name;
}

function schedule(paper: Paper, facts: InvoiceFacts) {
  if (facts.instalments.length < 2) return;
  space(paper, 22);
  heading(paper, "Payment schedule");
  table(
    paper,
    [
      { head: "Instalment", share: 20 },
      { head: "Due", share: 55 },
      { head: `Amount, ${facts.currency}`, share: 25, end: true },
    ],
    facts.instalments.map((one) => [
      String(one.number),
      dayOf(one.due_date),
      plainAmount(facts, one.amount),
    ]),
  );
}

function closing(paper: Paper, { company, notes, number: own }: InvoiceFacts) {
  if (notes) {
    space(paper, 22);
    paragraph(paper, notes);
  }
  if (company.bank_details.trim()) {
    space(paper, 22);
    heading(paper, "How to pay");
    paragraph(paper, `Write ${own} as the reference.\n${company.bank_details}`);
  }
  footer(paper, company.footer);
}

/** The company's own small print, where it has some. */
export function footer(paper: Paper, text: string): void {
  if (!text.trim()) return;
  space(paper, 22);
  paragraph(paper, text, { size: 8.5, colour: "#5a6362" });
}
