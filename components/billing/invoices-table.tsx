"use client";

import { DataTable } from "@/components/ui/data-table";
import type { Sorting } from "@/components/ui/table-columns";
import type { InvoiceRow } from "@/lib/billing/schema";
import { invoiceColumns } from "./invoice-columns";

/** Invoices as rows that open their page. */
export function InvoicesTable({
  rows,
  path,
  sort,
}: {
  rows: readonly InvoiceRow[];
  path: string;
  sort: Sorting;
}) {
  return (
    <DataTable
      label="Invoices"
      columns={invoiceColumns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: `${path}/${row.id}` })}
      sort={sort}
    />
  );
}
