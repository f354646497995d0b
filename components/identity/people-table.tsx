"use client";

import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import { roleWord } from "@/lib/identity/role-words";
import type { Role } from "@/lib/session";
import { PersonActions } from "./person-actions";

export type PersonRow = {
  id: string;
  full_name: string;
  email: string;
  role: Role;
  is_active: boolean;
  can_change: boolean;
  /** Their page among the students. */
  student_id: string | null;
  /** "12 Nov 2026" */
  since: string;
  /** "20 Nov 2026, by Elena Marchetti: left the academy" */
  ended: string | null;
  /** The roles the reader may give this person instead. */
  choices: readonly Role[];
};

const c = columnsFor<PersonRow>();

const columns = c.columns([
  c.accessor("full_name", { header: "Name", meta: { name: true } }),
  c.accessor("email", { header: "E-mail", meta: { wide: true } }),
  c.accessor("role", { header: "Role", cell: ({ getValue }) => roleWord(getValue()) }),
  c.accessor("since", { header: "Since", meta: { wide: true } }),
  c.display({ id: "access", header: "Access", cell: ({ row }) => <Access row={row.original} /> }),
  c.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { align: "end" },
    cell: ({ row }) => <PersonActions person={row.original} />,
  }),
]);

/** Everybody with an account: role, since when, whether they may come in, and what may be changed. A student's row leads to their page. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  return (
    <DataTable
      label="People"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={({ student_id: id }) => (id ? { pathname: `/admin/students/${id}` } : undefined)}
    />
  );
}

function Access({ row }: { row: PersonRow }) {
  if (row.is_active) return <span className="text-ink-2">Yes</span>;
  return (
    <span className="grid gap-0.5">
      <Status is="revoked">Ended</Status>
      {row.ended ? (
        <span className="max-w-[40ch] text-ink-3 text-micro max-md:hidden">{row.ended}</span>
      ) : null}
    </span>
  );
}
