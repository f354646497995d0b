"use client";

import { DataTable } from "@/components/ui/data-table";
import type { ClaimRow } from "@/lib/billing/claim-schema";
import { claimColumns } from "./claim-columns";

/** Reported payments as rows that open beside their proof. */
export function ClaimsTable({ rows, path }: { rows: readonly ClaimRow[]; path: string }) {
  return (
    <DataTable
      label="Reported payments"
      columns={claimColumns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: `${path}/${row.id}` })}
    />
  );
}
