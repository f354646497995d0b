import { space, sums } from "@/lib/pdf/blocks";
import { table } from "@/lib/pdf/table";
import type { ReceiptFacts } from "../document-facts";
import { methodWord } from "../method-words";
import { amountOf, type Content, dayOf, plainAmount, sentence } from "./frame";
import { footer } from "./invoice";

/** A receipt: what came, how, and what it paid. */
export function receiptContent(facts: ReceiptFacts): Content {
  const how = [sentence(methodWord(facts.method)), ...(facts.reference ? [facts.reference] : [])];
  return {
    beside: [
      { title: "Received", lines: [dayOf(facts.received_on)] },
      { title: "Paid by", lines: how },
    ],
    body: (paper) => {
      if (facts.parts.length > 0)
        table(
          paper,
          [
            { head: "Invoice", share: 35 },
            { head: "Instalment", share: 20 },
            { head: "Due", share: 20 },
            { head: `Amount, ${facts.currency}`, share: 25, end: true },
          ],
          facts.parts.map((part) => [
            part.invoice,
            String(part.instalment),
            dayOf(part.due_date),
            plainAmount(facts, part.amount),
          ]),
        );
      sums(paper, [
        ...(facts.credit
          ? [{ name: "Kept as your credit", amount: amountOf(facts, facts.credit) }]
          : []),
        { name: "Received", amount: amountOf(facts, facts.amount), isTotal: true },
      ]);
      space(paper, 8);
      footer(paper, facts.company.footer);
    },
  };
}
