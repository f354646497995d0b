import type { Logo } from "@/lib/pdf/letterhead";
import type { AnyFacts } from "../document-facts";
import { creditNoteContent } from "./credit-note";
import { type Content, framed } from "./frame";
import { invoiceContent } from "./invoice";
import { receiptContent } from "./receipt";
import { statementContent } from "./statement";
import { voidContent } from "./void";

/** The PDF of a document, from its facts and the company's logo alone: the same facts give the same bytes. */
export function pdfOf(facts: AnyFacts, logo: Logo | null = null): Promise<Buffer> {
  return framed(facts, logo, contentOf(facts));
}

function contentOf(facts: AnyFacts): Content {
  switch (facts.kind) {
    case "invoice":
      return invoiceContent(facts);
    case "void_invoice":
    case "void_replaced":
      return voidContent(facts);
    case "receipt":
      return receiptContent(facts);
    case "credit_note":
      return creditNoteContent(facts);
    case "statement":
      return statementContent(facts);
  }
}
