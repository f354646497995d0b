"use client";

import { studentHref } from "@/components/grading/desk";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { InvitationState } from "@/lib/identity/invitation-states";
import { InvitationActions } from "./invitation-actions";
import { InvitationStatus } from "./invitation-status";

export type EnrollmentRow = {
  id: string;
  full_name: string;
  email: string;
  courses: string;
  mentor: string | null;
  state: "invited" | "joined" | "ended";
  /** "22 Nov 2026" */
  since: string;
  invitation: {
    id: string;
    state: InvitationState;
    when: string;
  } | null;
};

const c = columnsFor<EnrollmentRow>();

const columns = c.columns([
  c.accessor("full_name", { header: "Student", meta: { name: true } }),
  c.accessor("email", { header: "E-mail", meta: { wide: true } }),
  c.accessor("courses", { header: "Course", meta: { wide: true } }),
  c.accessor("mentor", {
    header: "Mentor",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue() ?? "None yet"}</span>,
  }),
  c.accessor("since", {
    header: "Since",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="whitespace-nowrap">{getValue()}</span>,
  }),
  c.display({ id: "state", header: "Came in", cell: ({ row }) => <CameIn row={row.original} /> }),
  c.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { align: "end" },
    cell: ({ row }) => <RowActions row={row.original} />,
  }),
]);

/** Students and how far they have come in. */
export function EnrollmentTable({ rows }: { rows: readonly EnrollmentRow[] }) {
  return (
    <DataTable
      label="Students"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: studentHref("enrollment", row.id) })}
    />
  );
}

function CameIn({ row }: { row: EnrollmentRow }) {
  if (row.state === "ended") return <Status is="revoked">Access ended</Status>;
  if (row.state === "joined") return <Status is="done">Joined</Status>;
  if (!row.invitation) return <span className="text-ink-3">Not invited</span>;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <InvitationStatus state={row.invitation.state} />
      <span className="text-ink-3 text-micro">{row.invitation.when}</span>
    </span>
  );
}

function RowActions({ row }: { row: EnrollmentRow }) {
  if (row.state !== "invited" || !row.invitation) return null;
  const { id, state } = row.invitation;
  return (
    <InvitationActions invitation={{ id, state, full_name: row.full_name, can_change: true }} />
  );
}
