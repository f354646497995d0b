"use client";

import {
  createColumnHelper,
  metaHelper,
  type ReactTable,
  rowSelectionFeature,
  type TableOptions,
  tableFeatures,
} from "@tanstack/react-table";

export type ColumnMeta = {
  /** Numbers and money stand at the end side. */
  align?: "end";
  /** The name of the row, a little heavier. */
  name?: boolean;
  /** Left out on phones; the row opens the rest. */
  wide?: boolean;
  /** The word for ?sort= in the address; its head becomes a link. */
  sort?: string;
};

export const features = tableFeatures({
  rowSelectionFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

/** Makes the columns of a DataTable: `const c = columnsFor<Row>(); c.columns([c.accessor("name", { header: "Student" })])`. */
export function columnsFor<Row extends object>() {
  return createColumnHelper<typeof features, Row>();
}

export type Columns<Row extends object> = TableOptions<typeof features, Row>["columns"];

export type TableModel<Row extends object> = ReactTable<typeof features, Row>;

/** Which column is sorted, by its meta.sort word. */
export type Sorting = { by: string; dir: "asc" | "desc" };
