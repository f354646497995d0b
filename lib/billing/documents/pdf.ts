import type { AnyFacts } from "../document-facts";
import { creditNotePdf } from "./credit-note";
import { invoicePdf } from "./invoice";
import { receiptPdf } from "./receipt";
import { statementPdf } from "./statement";

/** The PDF of a document, from its facts alone: the same facts give the same bytes. */
export function pdfOf(facts: AnyFacts): Promise<Buffer> {
  switch (facts.kind) {
    case "invoice":
      return invoicePdf(facts);
    case "receipt":
      return receiptPdf(facts);
    case "credit_note":
      return creditNotePdf(facts);
    case "statement":
      return statementPdf(facts);
  }
}
