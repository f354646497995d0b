"use client";

import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import { columnsFor } from "@/components/ui/table-columns";
import { number } from "@/lib/format";
import type { ImportHead } from "@/lib/imports/schema";
import { importHref, type Office } from "@/lib/office";

type Row = ImportHead & {
  /** "Sun 22 Nov, 18:40" */
  when: string;
};

const c = columnsFor<Row>();

const states: Record<ImportHead["state"], { is: StatusName; word: string }> = {
  new: { is: "draft", word: "Columns to choose" },
  checked: { is: "waiting", word: "Checked" },
  running: { is: "started", word: "Not finished" },
  done: { is: "done", word: "Done" },
};

const columns = c.columns([
  c.accessor("file_name", { header: "File", meta: { name: true } }),
  c.accessor("when", {
    header: "Uploaded",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="text-ink-2">{getValue()}</span>,
  }),
  c.accessor("by", {
    header: "By",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="text-ink-2">{getValue()}</span>,
  }),
  c.display({
    id: "state",
    header: "State",
    cell: ({ row: { original: row } }) => (
      <Status is={states[row.state].is}>{states[row.state].word}</Status>
    ),
  }),
  c.accessor("row_count", {
    header: "Rows",
    meta: { align: "end", wide: true },
    cell: ({ getValue }) => number(getValue()),
  }),
  c.accessor((row) => row.counts.created, {
    id: "created",
    header: "Created",
    meta: { align: "end" },
    cell: ({ getValue }) => number(getValue()),
  }),
  c.accessor((row) => row.counts.exists, {
    id: "exists",
    header: "Already there",
    meta: { align: "end", wide: true },
    cell: ({ getValue }) => number(getValue()),
  }),
  c.accessor((row) => row.counts.error, {
    id: "error",
    header: "To mend",
    meta: { align: "end" },
    cell: ({ getValue }) => number(getValue()),
  }),
]);

/** Files that were uploaded, newest first, and what became of them. */
export function ImportsTable({ rows, office }: { rows: readonly Row[]; office: Office }) {
  return (
    <DataTable
      label="Imports"
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => ({ pathname: importHref(office, id) })}
    />
  );
}
