"use client";

import { lazy, Suspense, useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { Sorting } from "@/components/ui/table-columns";
import type { InvoiceRow } from "@/lib/billing/schema";
import { BulkButtons, type BulkChoice } from "./bulk-buttons";
import { invoiceColumns } from "./invoice-columns";

const ChosenSum = lazy(() => import("./chosen-sum").then((file) => ({ default: file.ChosenSum })));
const RemindDialog = lazy(() =>
  import("./remind-dialog").then((file) => ({ default: file.RemindDialog })),
);
const MoveDialog = lazy(() =>
  import("./move-dialog").then((file) => ({ default: file.MoveDialog })),
);

type Props = { rows: readonly InvoiceRow[]; path: string; today: string; sort: Sorting };
type Open = { what: BulkChoice; invoices: string[]; clear: () => void };

/** Invoices as rows that open their page, with what can be done for several at once. */
export function InvoicesTable({ rows, path, today, sort }: Props) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const done = () => {
    open?.clear();
    close();
  };
  return (
    <>
      <DataTable
        label="Invoices"
        columns={invoiceColumns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => ({ pathname: `${path}/${row.id}` })}
        sort={sort}
        bulk={{
          text: (chosen) => (
            <>
              <b className="font-semibold">{chosen.length} selected</b>
              <Suspense fallback={null}>
                <ChosenSum invoices={chosen.map(({ id }) => id)} />
              </Suspense>
            </>
          ),
          actions: (chosen, clear) => (
            <BulkButtons
              rows={chosen}
              onChoose={(what) => setOpen({ what, invoices: chosen.map(({ id }) => id), clear })}
            />
          ),
        }}
      />
      <Suspense fallback={null}>
        {open?.what === "remind" ? (
          <RemindDialog invoices={open.invoices} onClose={close} onDone={done} />
        ) : null}
        {open?.what === "move" ? (
          <MoveDialog invoices={open.invoices} today={today} onClose={close} onDone={done} />
        ) : null}
      </Suspense>
    </>
  );
}
