"use client";

import clsx from "clsx";
import { Checkbox } from "./checkbox";
import { SortLink } from "./sort-link";
import type { Sorting, TableModel } from "./table-columns";

/** The head of DataTable: words, the sorted one with its arrow, and the checkbox for all rows of this page. */
export function DataTableHead<Row extends object>({
  table,
  sort,
  selectable,
}: {
  table: TableModel<Row>;
  sort: Sorting | undefined;
  selectable: boolean;
}) {
  return (
    <thead>
      <tr>
        {selectable ? (
          <th scope="col" className={clsx(cell, "w-0 pe-0")}>
            <Checkbox
              aria-label="Select all rows"
              checked={table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        ) : null}
        {table.getFlatHeaders().map((header) => {
          const meta = header.column.columnDef.meta ?? {};
          const sorted = meta.sort && meta.sort === sort?.by ? sort.dir : undefined;
          const end = meta.align === "end" ? "text-end" : "text-start";
          const content = <table.FlexRender header={header} />;
          return (
            <th
              key={header.id}
              scope="col"
              aria-sort={sorted ? spoken[sorted] : undefined}
              className={clsx(cell, end, meta.wide && "max-md:hidden")}
            >
              {meta.sort ? (
                <SortLink by={meta.sort} sorted={sorted}>
                  {content}
                </SortLink>
              ) : (
                content
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const spoken = { asc: "ascending", desc: "descending" } as const;

const cell =
  "whitespace-nowrap border-line-2 border-b px-3 py-2 font-medium font-narrow text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";
