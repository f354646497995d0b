import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import { filterOf, type InvoicesAddress } from "@/lib/billing/address";
import type { Invoices } from "@/lib/billing/schema";
import { totalInWords } from "@/lib/grading/words";
import { InvoiceFilters } from "./invoice-filters";
import { InvoicesTable } from "./invoices-table";
import { OpenTotals } from "./open-totals";

type Props = { invoices: Invoices; address: InvoicesAddress; path: string };

/** What is open in all, the filters, and the invoices that match them. */
export function InvoicesView({ invoices, address, path }: Props) {
  return (
    <>
      <OpenTotals totals={invoices.totals} />
      <InvoiceFilters invoices={invoices} address={address} path={path} />
      {invoices.rows.length === 0 ? (
        <Nothing address={address} path={path} />
      ) : (
        <Rows invoices={invoices} address={address} path={path} />
      )}
    </>
  );
}

function Rows({ invoices, address, path }: Props) {
  const { rows, preceding, total, has_next } = invoices;
  return (
    <Sheet>
      <InvoicesTable
        key={rows[0]?.id}
        rows={rows}
        path={path}
        today={invoices.today}
        sort={{ by: address.sort, dir: address.dir }}
      />
      <Pager
        from={preceding + 1}
        to={preceding + rows.length}
        total={totalInWords(total)}
        words={
          address.sort === "number" && address.dir === "desc"
            ? ["Newer", "Older"]
            : ["Back", "Next"]
        }
        newer={preceding > 0 ? changed(path, address, { before: rows[0]?.id }) : undefined}
        older={has_next ? changed(path, address, { after: rows.at(-1)?.id }) : undefined}
      />
    </Sheet>
  );
}

function Nothing({ address, path }: { address: InvoicesAddress; path: string }) {
  if (Object.keys(filterOf(address)).length === 0)
    return (
      <Empty framed title="No invoices yet">
        They appear here as soon as somebody is enrolled with a price.
      </Empty>
    );
  return (
    <Empty
      framed
      title="No invoice matches these filters"
      action={
        <Link href={{ pathname: path }} className="link">
          Show all
        </Link>
      }
    />
  );
}
