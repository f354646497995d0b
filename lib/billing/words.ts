import type { Method } from "./input";
import type { InvoiceEvent, InvoiceRow } from "./schema";

type Standing = Pick<InvoiceRow, "status" | "overdue_days" | "in_review" | "on_hold">;

type State = "draft" | "paid" | "void" | "written-off" | "review" | "hold" | "overdue" | "due";

/** The state of an invoice as it is said in lists, on its page and in files. */
export function invoiceWords(invoice: Standing): { is: State; text: string } {
  switch (invoice.status) {
    case "draft":
      return { is: "draft", text: "Draft" };
    case "paid":
      return { is: "paid", text: "Paid" };
    case "void":
      return { is: "void", text: "Void" };
    case "written_off":
      return { is: "written-off", text: "Written off" };
    case "issued":
      return openWords(invoice);
  }
}

function openWords({ overdue_days, in_review, on_hold }: Standing): {
  is: State;
  text: string;
} {
  if (in_review) return { is: "review", text: "In review" };
  if (on_hold) return { is: "hold", text: "On hold" };
  if (overdue_days !== null) return { is: "overdue", text: `Overdue ${overdue_days} d` };
  return { is: "due", text: "Due" };
}

/** "2 of 6 paid", from one letter an instalment. */
export function paidInWords(instalments: string): string {
  return `${instalments.replaceAll(/[^f]/g, "").length} of ${instalments.length} paid`;
}

/** How somebody paid, for choosing and for showing. */
export const methodWords: Record<Method, string> = {
  bank_transfer: "Bank transfer",
  cash: "Cash",
  cheque: "Cheque",
  card_terminal: "Card terminal",
  other: "Another way",
};

/** "Bank transfer, TRF 4411"; Stripe's references say nothing to people. */
export function wayText(method: string, reference: string | null): string {
  if (method === "stripe") return "Card, by Stripe";
  const word = Object.entries(methodWords).find(([one]) => one === method)?.[1] ?? method;
  return reference ? `${word}, ${reference}` : word;
}

/** What happened to an invoice, in a few words; amounts and names stand in place of their marks. */
export function eventText({ kind, name = "" }: InvoiceEvent): string {
  switch (kind) {
    case "drafted":
      return "Drafted";
    case "issued":
      return `Issued as ${name}`;
    case "rescheduled":
      return "Schedule changed";
    case "claimed":
      return "Payment reported";
    case "claim_refused":
      return "Reported payment refused";
    case "claim_withdrawn":
      return "Reported payment withdrawn";
    case "paid":
      return `Payment ${name}`;
    case "taken_off":
      return `Taken off again, ${name}`;
    case "refund":
      return `Paid back, ${name}`;
    case "reversal":
      return `Payment reversed, ${name}`;
    case "credited":
      return `Credit note ${name}`;
    case "written_off":
      return "Written off";
    case "write_off_taken_back":
      return "Write-off taken back";
    case "voided":
      return "Made void";
    case "reminded_by_hand":
      return "Reminder sent by hand";
    default:
      return reminderText(Number(name));
  }
}

function reminderText(stage: number): string {
  if (stage === 0) return "Reminder on the due date";
  const days = Math.abs(stage) === 1 ? "1 day" : `${Math.abs(stage)} days`;
  return `Reminder ${days} ${stage < 0 ? "before" : "after"} the due date`;
}
