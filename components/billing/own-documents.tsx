import { Download } from "lucide-react";
import Link from "next/link";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import type { OwnDocument, StudentBilling } from "@/lib/billing/student-schema";
import { documentName } from "@/lib/billing/student-words";
import { date } from "@/lib/format";

const states: Record<OwnDocument["state"], { is: StatusName; word?: string }> = {
  open: { is: "open" },
  due: { is: "due" },
  overdue: { is: "overdue" },
  paid: { is: "paid" },
  void: { is: "void" },
  "written-off": { is: "written-off" },
  used: { is: "done", word: "Used" },
};

const cell =
  "border-line border-b px-2 py-2.5 first:ps-4 last:pe-4 max-[374px]:px-1 max-[374px]:first:ps-3 max-[374px]:last:pe-1 group-last:border-0";

/** Invoices, receipts and credit notes to keep, and the statement. Says how many there are when not all are shown. */
export function OwnDocuments({ page }: { page: StudentBilling }) {
  const { documents, document_count, accounts } = page;
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-heading">Documents</h2>
        <span className="flex gap-4 text-small">
          {accounts.map(({ currency }) => (
            <a
              key={currency}
              href={`/api/documents/statement?currency=${currency}`}
              className="font-medium text-accent-text hover:underline"
            >
              {accounts.length > 1 ? `Statement in ${currency} as PDF` : "Statement as PDF"}
            </a>
          ))}
        </span>
      </div>
      <div className="rounded-sheet border border-line bg-surface">
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr className="text-ink-3 text-micro [&_th]:border-line [&_th]:border-b [&_th]:py-2 [&_th]:font-medium">
              <th className="px-2 ps-4 text-start">Document</th>
              <th className="px-2 text-start max-md:hidden">Date</th>
              <th className="px-2 text-start">State</th>
              <th className="px-2 text-end">Amount</th>
              <th className="w-14">
                <span className="sr-only">Download</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map((one) => (
              <Row key={one.id} document={one} />
            ))}
          </tbody>
        </table>
      </div>
      {document_count > documents.length ? (
        <p className="text-small">
          <span className="num text-ink-3">
            The newest {documents.length} of {document_count}.
          </span>{" "}
          <Link href="/billing?documents=all" className="link" scroll={false}>
            Show all
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Row({ document }: { document: OwnDocument }) {
  const { is, word } = states[document.state];
  const name = documentName(document);
  return (
    <tr className="group">
      <td className={`${cell} num font-name text-small`}>{name}</td>
      <td className={`${cell} num whitespace-nowrap text-ink-3 text-small max-md:hidden`}>
        {date(document.date, "UTC")}
      </td>
      <td className={cell}>
        <div className="flex">
          <Status is={is}>{word}</Status>
        </div>
      </td>
      <td className={`${cell} text-end text-small`}>
        <Money amount={document.amount} currency={document.currency} decimals={document.decimals} />
      </td>
      <td className={`${cell} text-end`}>
        <a
          href={`/api/documents/${document.id}`}
          aria-label={`Download ${name}`}
          className="inline-grid size-8 place-items-center rounded-control-sm text-ink-3 hover:bg-hover hover:text-ink max-md:size-10"
        >
          <Download size={16} aria-hidden />
        </a>
      </td>
    </tr>
  );
}
