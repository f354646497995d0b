import type { Invoice } from "@/lib/billing/schema";
import { dayInWords } from "@/lib/calendar-day";

/** The documents an invoice has brought about: itself, what says that it is void, credit notes, receipts. */
export function InvoiceDocuments({ invoice }: { invoice: Invoice }) {
  const documents = [
    ...editions(invoice),
    ...invoice.credit_notes.map(({ number, on }) => ({
      name: `Credit note ${number}`,
      file: number,
      on,
    })),
    ...invoice.payments.map(({ receipt, received_on }) => ({
      name: `Receipt ${receipt}`,
      file: receipt,
      on: received_on,
    })),
  ];
  if (documents.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-heading">Documents</h2>
      <ul className="num grid gap-1 text-small">
        {documents.map(({ name, file, on }) => (
          <li key={file} className="flex min-h-6 items-center justify-between gap-3">
            <a href={`/api/documents/${file}`} className="link py-[3px]">
              {name}
            </a>
            <span className="whitespace-nowrap text-ink-3">{dayInWords(on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function editions({ number, issued_on, voided_on }: Invoice) {
  if (!number || !issued_on) return [];
  if (!voided_on) return [{ name: `Invoice ${number}`, file: number, on: issued_on }];
  return [
    { name: `Void invoice ${number}`, file: number, on: voided_on },
    { name: `${number} as issued`, file: `${number}?edition=issued`, on: issued_on },
  ];
}
