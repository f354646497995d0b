"use client";

import { useTable } from "@tanstack/react-table";
import clsx from "clsx";
import type { ReactNode } from "react";
import { BulkBar } from "./bulk-bar";
import { Checkbox } from "./checkbox";
import { DataTableRow } from "./data-table-row";
import type { Href } from "./link-item";
import { SortLink } from "./sort-link";
import { type Columns, features } from "./table-columns";

type Props<Row extends object> = {
  label: string;
  columns: Columns<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowHref?: (row: Row) => Href;
  current?: string;
  sort?: { by: string; dir: "asc" | "desc" };
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
  const table = useTable({
    features,
    columns: props.columns,
    data: props.rows,
    getRowId: props.rowId,
    enableRowSelection: Boolean(props.bulk),
  });
  const selected = table.getSelectedRowModel().rows.map((row) => row.original);
  const clear = () => table.resetRowSelection(true);
  return (
    <div className="relative overflow-x-auto">
      <table aria-label={props.label} className="num w-full border-collapse text-small">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {props.bulk ? (
                <th scope="col" className={clsx(headCell, "w-0 pr-0")}>
                  <Checkbox
                    aria-label="Select all rows"
                    checked={table.getIsAllRowsSelected()}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </th>
              ) : null}
              {group.headers.map((header) => {
                const meta = header.column.columnDef.meta;
                const sorted =
                  meta?.sort !== undefined && meta.sort === props.sort?.by
                    ? props.sort.dir
                    : undefined;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
                    className={clsx(
                      headCell,
                      meta?.align === "end" ? "text-end" : "text-start",
                      meta?.wide && "max-md:hidden",
                    )}
                  >
                    {meta?.sort ? (
                      <SortLink by={meta.sort} sorted={sorted}>
                        <table.FlexRender header={header} />
                      </SortLink>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              href={props.rowHref?.(row.original)}
              current={props.current === row.id}
              roomy={props.roomy ?? false}
              selection={
                props.bulk
                  ? { on: row.getIsSelected(), toggle: row.getToggleSelectedHandler() }
                  : undefined
              }
              cells={row.getAllCells().map((cell) => ({
                id: cell.id,
                meta: cell.column.columnDef.meta,
                content: <table.FlexRender cell={cell} />,
              }))}
            />
          ))}
        </tbody>
      </table>
      {props.bulk && selected.length > 0 ? (
        <BulkBar text={props.bulk.text(selected)} onClear={clear}>
          {props.bulk.actions(selected, clear)}
        </BulkBar>
      ) : null}
    </div>
  );
}

const headCell =
  "whitespace-nowrap border-line-2 border-b px-3 py-2 font-medium text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";
