import { Paperclip } from "lucide-react";
import { Sheet } from "@/components/ui/sheet";
import type { Invoice, Payment } from "@/lib/billing/schema";
import { wayText } from "@/lib/billing/words";
import { dayInWords } from "@/lib/calendar-day";
import { fileSize } from "@/lib/format";
import { Amount } from "./amount";
import { PaymentActions } from "./payment-actions";

/** Payments that lie or lay on an invoice, where each of them went, and what was paid back. */
export function InvoicePayments({ invoice }: { invoice: Invoice }) {
  if (invoice.payments.length === 0)
    return <p className="text-ink-3 text-small">Nothing has been paid yet.</p>;
  return (
    <Sheet>
      <ul className="divide-y divide-line text-small">
        {invoice.payments.map((payment) => (
          <li key={payment.id} className="grid gap-1.5 px-4 py-3">
            <Row payment={payment} currency={invoice.currency} />
            <Where payment={payment} currency={invoice.currency} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Row({ payment, currency }: { payment: Payment; currency: string }) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1">
        <p className="num">
          <a href={`/api/documents/${payment.receipt}`} className="link py-[3px] font-name">
            {payment.receipt}
          </a>{" "}
          <span className="text-ink-2">{dayInWords(payment.received_on)}</span>
        </p>
        <p className="text-ink-3">
          {wayText(payment.method, payment.reference)}. {signed(payment)}
        </p>
        <Proof payment={payment} />
      </div>
      <Amount of={payment.amount} currency={currency} className="font-name" />
      {payment.may.length > 0 ? <PaymentActions payment={payment} currency={currency} /> : null}
    </div>
  );
}

function Proof({ payment: { id, receipt, proof } }: { payment: Payment }) {
  if (!proof) return null;
  return (
    <a
      href={`/api/billing/payments/${id}/proof`}
      target="_blank"
      rel="noreferrer"
      aria-label={`Proof of ${receipt}`}
      className="link num inline-flex items-center gap-1.5 py-[3px]"
    >
      <Paperclip size={14} aria-hidden />
      Proof, {proof.type === "application/pdf" ? "PDF" : "picture"} of {fileSize(proof.size)}
    </a>
  );
}

function Where({ payment, currency }: { payment: Payment; currency: string }) {
  return (
    <ul className="num grid gap-0.5 text-ink-2">
      {payment.on.map((part) => (
        <li key={`${part.number} ${part.due_date}`}>
          <Amount of={part.amount} currency={currency} /> on instalment {part.number}, due{" "}
          {dayInWords(part.due_date)}
        </li>
      ))}
      {Number(payment.credit) > 0 ? (
        <li>
          <Amount of={payment.credit} currency={currency} /> stays as the student's credit
        </li>
      ) : null}
      {payment.back.map((back) => (
        <li key={back.id} className="text-overdue">
          <Amount of={back.amount} currency={currency} />{" "}
          {back.kind === "refund" ? "paid back" : "taken back"} on {dayInWords(back.on)}
          {back.by ? ` by ${back.by}` : ""}: “{back.reason}”
        </li>
      ))}
    </ul>
  );
}

function signed({ recorded_by, approved_by }: Payment): string {
  if (!recorded_by) return "";
  return approved_by
    ? `Recorded by ${recorded_by}, approved by ${approved_by}`
    : `Recorded by ${recorded_by}`;
}
