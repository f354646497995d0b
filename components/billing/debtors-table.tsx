"use client";

import { DataTable } from "@/components/ui/data-table";
import type { Debtor } from "@/lib/billing/collection-schema";
import { debtorColumns } from "./debtor-columns";

/** Students who are behind, as rows that open what is overdue longest. */
export function DebtorsTable({
  rows,
  zone,
  now,
}: {
  rows: readonly Debtor[];
  zone: string;
  now: string;
}) {
  return (
    <DataTable
      label="Students who are behind"
      columns={debtorColumns(zone, now)}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: `/admin/invoices/${row.invoice_id}` })}
      roomy
    />
  );
}
