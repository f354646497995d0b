"use client";

import type { StudentDesk } from "@/components/grading/desk";
import { DataTable } from "@/components/ui/data-table";
import type { TicketRow } from "@/lib/support/schema";
import { ticketColumns } from "./ticket-columns";
import { ticketHref } from "./ticket-desk";

/** Tickets as rows that open; isOfOne where all are of one student. */
export function TicketsTable({
  rows,
  desk,
  now,
  isOfOne,
}: {
  rows: readonly TicketRow[];
  desk: StudentDesk;
  now: string;
  isOfOne?: boolean;
}) {
  return (
    <DataTable
      label="Tickets"
      columns={ticketColumns(now, isOfOne)}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: ticketHref(desk, row.id) })}
    />
  );
}
