"use client";

import { DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import { columnsFor } from "@/components/ui/table-columns";
import { dayInWords } from "@/lib/calendar-day";
import { invoiceHref, type Office } from "@/lib/office";
import type { StudentInvoice } from "@/lib/students/schema";

const c = columnsFor<StudentInvoice>();

const statuses: Record<StudentInvoice["status"], StatusName> = {
  draft: "draft",
  issued: "due",
  paid: "paid",
  void: "void",
  written_off: "written-off",
};

const columns = c.columns([
  c.accessor("number", {
    header: "Invoice",
    meta: { name: true },
    cell: ({ getValue }) => getValue() ?? "Draft",
  }),
  c.accessor("course", {
    header: "Course",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="text-ink-2">{getValue() ?? "–"}</span>,
  }),
  c.accessor("due_date", {
    header: "Due",
    meta: { wide: true },
    cell: ({ getValue }) => dayOf(getValue()),
  }),
  c.display({
    id: "state",
    header: "State",
    cell: ({ row: { original: row } }) => (
      <Status is={row.is_overdue ? "overdue" : statuses[row.status]} />
    ),
  }),
  c.accessor("amount", {
    header: "Amount",
    meta: { align: "end", wide: true },
    cell: ({ row: { original: row } }) => <Amount row={row} amount={row.amount} />,
  }),
  c.accessor("open", {
    header: "Open",
    meta: { align: "end" },
    cell: ({ row: { original: row } }) => <Amount row={row} amount={row.open} />,
  }),
]);

/** A student's invoices, newest first; a row opens its invoice. */
export function StudentInvoicesTable({
  invoices,
  desk,
}: {
  invoices: readonly StudentInvoice[];
  desk: Office;
}) {
  return (
    <DataTable
      label="Invoices"
      columns={columns}
      rows={invoices}
      rowId={({ id }) => id}
      rowHref={({ id }) => ({ pathname: invoiceHref(desk, id) })}
    />
  );
}

function Amount({ row, amount }: { row: StudentInvoice; amount: string }) {
  return (
    <Money amount={amount} currency={row.currency} decimals={amount.split(".")[1]?.length ?? 0} />
  );
}

function dayOf(day: string | null) {
  return <span className="whitespace-nowrap text-ink-2">{day ? dayInWords(day) : "–"}</span>;
}
