import { space } from "@/lib/pdf/blocks";
import { stamp } from "@/lib/pdf/letterhead";
import type { VoidFacts } from "../document-facts";
import { type Content, dayOf } from "./frame";
import { footer, lines, totals } from "./invoice";

/** An invoice that was taken back: what it said, and that nothing is to be paid on it. No day to pay by, no way to pay. */
export function voidContent(facts: VoidFacts): Content {
  const since = dayOf(facts.voided_on);
  const next = facts.replaced_by ? `\n${facts.replaced_by} takes its place.` : "";
  return {
    beside: [
      { title: "Issued", lines: [dayOf(facts.issued_on)] },
      { title: "Void since", lines: [since] },
    ],
    body: (paper) => {
      stamp(paper, "Void", `Void since ${since}. There is nothing to pay on this invoice.${next}`);
      lines(paper, facts);
      totals(paper, facts);
      space(paper, 8);
      footer(paper, facts.company.footer);
    },
  };
}
