"use client";

import { useTable } from "@tanstack/react-table";
import clsx from "clsx";
import type { ReactNode } from "react";
import { BulkBar } from "./bulk-bar";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import type { Href } from "./link-item";
import { type Columns, features, type Sorting } from "./table-columns";

type Props<Row extends object> = {
  label: string;
  columns: Columns<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowHref?: (row: Row) => Href | undefined;
  current?: string;
  sort?: Sorting;
  bulk?: {
    text: (rows: readonly Row[]) => ReactNode;
    actions: (rows: readonly Row[], clear: () => void) => ReactNode;
  };
  roomy?: boolean;
};

/**
 * Server-paged table in a Sheet: label, columns (columnsFor, stable), rows, rowId; rowHref opens a row by its first column, current tints one,
 * sort names the sorted column (?sort=&dir=), bulk {text, actions} adds checkboxes and the floating bar. Put Pager below, in the same Sheet.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { bulk, columns, rows: data, rowId: getRowId } = props;
  const table = useTable({ features, columns, data, getRowId, enableRowSelection: Boolean(bulk) });
  const selected = table.getSelectedRowModel().rows.map((row) => row.original);
  const clear = () => table.resetRowSelection(true);
  return (
    <div className="relative overflow-x-auto">
      <table aria-label={props.label} className="num w-full border-collapse text-small">
        <DataTableHead table={table} sort={props.sort} selectable={Boolean(bulk)} />
        <tbody className={cells}>
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              table={table}
              row={row}
              href={props.rowHref?.(row.original)}
              current={props.current === row.id}
              roomy={props.roomy ?? false}
              selected={bulk ? row.getIsSelected() : undefined}
            />
          ))}
        </tbody>
      </table>
      {bulk && selected.length > 0 ? (
        <BulkBar text={bulk.text(selected)} onClear={clear}>
          {bulk.actions(selected, clear)}
        </BulkBar>
      ) : null}
    </div>
  );
}

/*
 * Said once and not in every cell of every row. The looks of a cell have no weight here, so that a cell can differ.
 * What can be pressed in a cell lies over the link that covers the row.
 */
const cells = clsx(
  "[:where(&_td)]:border-line [:where(&_td)]:border-b [:where(&_tr:last-child_td)]:border-b-0",
  "[:where(&_td)]:px-3 [:where(&_td:first-child)]:ps-4 [:where(&_td:last-child)]:pe-4 [:where(&_td)]:align-middle",
  "[&_td:not(:first-child)_:is(a,button,input):not([data-row])]:relative [&_td:not(:first-child)_:is(a,button,input):not([data-row])]:z-1",
);
