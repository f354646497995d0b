import { space, sums } from "@/lib/pdf/blocks";
import { table } from "@/lib/pdf/table";
import type { StatementFacts } from "../document-facts";
import { amountOf, type Content, dayOf, plainAmount } from "./frame";
import { footer } from "./invoice";

const words: Record<string, string> = {
  invoice: "Invoice",
  void: "Void",
  credit_note: "Credit note",
  write_off: "Written off",
  write_off_taken_back: "Owed again",
  payment: "Payment, receipt",
  refund: "Refund of",
  reversal: "Payment taken back,",
};

/** A student's account between two days: what was there, what came, what is left. */
export function statementContent(facts: StatementFacts): Content {
  const span = `${facts.from ? dayOf(facts.from) : "The beginning"} to ${dayOf(facts.to ?? facts.issued_on)}`;
  return {
    beside: [
      { title: "Made", lines: [dayOf(facts.issued_on)] },
      { title: "Covers", lines: [span] },
    ],
    body: (paper) => {
      table(
        paper,
        [
          { head: "Day", share: 18 },
          { head: "What", share: 42 },
          { head: `Amount, ${facts.currency}`, share: 20, end: true },
          { head: `Balance, ${facts.currency}`, share: 20, end: true },
        ],
        [
          [
            facts.from ? dayOf(facts.from) : "",
            "Balance before",
            "",
            plainAmount(facts, facts.opening),
          ],
          ...facts.lines.map((line) => [
            dayOf(line.day),
            `${words[line.kind] ?? line.kind} ${line.document}`,
            plainAmount(facts, line.amount),
            plainAmount(facts, line.balance),
          ]),
        ],
      );
      sums(paper, [
        {
          name: facts.closing_is_credit ? "In your favour" : "Owed",
          amount: amountOf(facts, facts.closing.replace("-", "")),
          isTotal: true,
        },
      ]);
      space(paper, 8);
      footer(paper, facts.company.footer);
    },
  };
}
