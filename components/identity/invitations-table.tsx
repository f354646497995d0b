"use client";

import { DataTable } from "@/components/ui/data-table";
import { columnsFor } from "@/components/ui/table-columns";
import type { InvitationState } from "@/lib/identity/invitation-states";
import { roleWord } from "@/lib/identity/role-words";
import type { Role } from "@/lib/session";
import { InvitationActions } from "./invitation-actions";
import { InvitationStatus } from "./invitation-status";

export type InvitationRow = {
  id: string;
  full_name: string;
  email: string;
  role: Role;
  state: InvitationState;
  /** "until 29 Nov 2026", "on 22 Nov 2026" */
  when: string;
  /** "22 Nov 2026" or "22 Nov 2026, 3 times" */
  sent: string;
  invited_by: string | null;
  can_change: boolean;
};

const c = columnsFor<InvitationRow>();

const columns = c.columns([
  c.accessor("full_name", { header: "Name", meta: { name: true } }),
  c.accessor("email", { header: "E-mail", meta: { wide: true } }),
  c.accessor("role", {
    header: "Role",
    meta: { wide: true },
    cell: ({ getValue }) => roleWord(getValue()),
  }),
  c.display({
    id: "state",
    header: "State",
    cell: ({ row }) => (
      <span className="flex flex-wrap items-baseline gap-x-2">
        <InvitationStatus state={row.original.state} />
        <span className="text-ink-3 text-micro">{row.original.when}</span>
      </span>
    ),
  }),
  c.accessor("sent", { header: "Mailed", meta: { wide: true } }),
  c.accessor("invited_by", {
    header: "By",
    meta: { wide: true },
    cell: ({ getValue }) => getValue() ?? "–",
  }),
  c.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { align: "end" },
    cell: ({ row }) => <InvitationActions invitation={row.original} />,
  }),
]);

/** Who was invited, what became of it, and what can still be done. */
export function InvitationsTable({ rows }: { rows: readonly InvitationRow[] }) {
  return <DataTable label="Invitations" columns={columns} rows={rows} rowId={(row) => row.id} />;
}
