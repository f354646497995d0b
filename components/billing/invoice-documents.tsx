import type { Invoice } from "@/lib/billing/schema";
import { dayText } from "@/lib/billing/words";

/** The documents an invoice has brought about: itself, credit notes, receipts. */
export function InvoiceDocuments({ invoice }: { invoice: Invoice }) {
  const documents = [
    ...(invoice.number && invoice.issued_on
      ? [{ kind: "Invoice", number: invoice.number, on: invoice.issued_on }]
      : []),
    ...invoice.credit_notes.map(({ number, on }) => ({ kind: "Credit note", number, on })),
    ...invoice.payments.map(({ receipt, received_on }) => ({
      kind: "Receipt",
      number: receipt,
      on: received_on,
    })),
  ];
  if (documents.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-heading">Documents</h2>
      <ul className="num grid gap-1 text-small">
        {documents.map(({ kind, number, on }) => (
          <li key={number} className="flex min-h-6 items-center justify-between gap-3">
            <a href={`/api/documents/${number}`} className="link py-[3px]">
              {kind} {number}
            </a>
            <span className="text-ink-3">{dayText(on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
