"use client";

import Link from "next/link";
import { studentHref } from "@/components/grading/desk";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import { columnsFor } from "@/components/ui/table-columns";
import { cureOf } from "@/lib/imports/problem-words";
import type { ImportRow } from "@/lib/imports/schema";
import type { Office } from "@/lib/office";

const c = columnsFor<ImportRow>();

const states: Record<ImportRow["state"], { is: StatusName; word: string }> = {
  new: { is: "draft", word: "Not checked" },
  create: { is: "open", word: "To create" },
  exists: { is: "done", word: "Already there" },
  error: { is: "needs", word: "To mend" },
  created: { is: "passed", word: "Created" },
};

const columnsAt = (office: Office) =>
  c.columns([
    c.accessor("line", {
      header: "Line",
      meta: { name: true },
      cell: ({ getValue }) => <span className="text-ink-3">{getValue()}</span>,
    }),
    c.display({
      id: "student",
      header: "Student",
      cell: ({ row: { original: row } }) => (
        <span className="grid min-w-0">
          <Name row={row} office={office} />
          <span className="wrap-anywhere text-ink-3">{row.email}</span>
        </span>
      ),
    }),
    c.display({
      id: "state",
      header: "Becomes",
      meta: { wide: true },
      cell: ({ row: { original: row } }) => (
        <Status is={states[row.state].is}>{states[row.state].word}</Status>
      ),
    }),
    c.display({
      id: "problems",
      header: "What to mend",
      cell: ({ row: { original: row } }) => (
        <ul className="grid max-w-[64ch] gap-1">
          {row.problems.map((problem) => (
            <li key={`${problem.column}${problem.cure}${problem.name}`}>
              {problem.column ? <span className="font-name">{problem.column}: </span> : null}
              {cureOf(problem)}
            </li>
          ))}
        </ul>
      ),
    }),
  ]);

/** Rows of a file with what becomes of each; who was created is a link to their page. */
export function ImportRows({ rows, office }: { rows: readonly ImportRow[]; office: Office }) {
  return (
    <DataTable
      label="Rows of the file"
      columns={columnsAt(office)}
      rows={rows}
      rowId={({ row }) => String(row)}
    />
  );
}

function Name({ row, office }: { row: ImportRow; office: Office }) {
  const name = row.name ?? row.cells.find(Boolean) ?? "–";
  if (!row.student) return <span className="font-name">{name}</span>;
  return (
    <Link href={studentHref(office, row.student)} className="link font-name">
      {name}
    </Link>
  );
}
