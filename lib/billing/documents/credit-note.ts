import { sums } from "@/lib/pdf/blocks";
import { table } from "@/lib/pdf/table";
import type { CreditNoteFacts } from "../document-facts";
import { amountOf, type Content, dayOf, plainAmount } from "./frame";
import { footer } from "./invoice";

/** A credit note: how much less an invoice asks for, and why. */
export function creditNoteContent(facts: CreditNoteFacts): Content {
  return {
    beside: [
      { title: "Issued", lines: [dayOf(facts.issued_on)] },
      {
        title: "Corrects",
        lines: [facts.invoice, `issued ${dayOf(facts.invoice_issued_on)}`],
      },
    ],
    body: (paper) => {
      table(
        paper,
        [
          { head: "Reason", share: 75 },
          { head: `Amount, ${facts.currency}`, share: 25, end: true },
        ],
        [[facts.reason, plainAmount(facts, facts.amount)]],
      );
      sums(paper, [
        { name: "Credited", amount: amountOf(facts, facts.amount), isTotal: true },
        ...(Number(facts.tax_percent) > 0
          ? [
              {
                name: `Includes ${facts.tax_name} ${facts.tax_percent} %`,
                amount: amountOf(facts, facts.tax),
              },
            ]
          : []),
      ]);
      footer(paper, facts.company.footer);
    },
  };
}
