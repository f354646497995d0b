"use client";

import { DataTable } from "@/components/ui/data-table";
import { Sheet } from "@/components/ui/sheet";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { Instalment, Invoice } from "@/lib/billing/schema";
import { dayInWords } from "@/lib/calendar-day";
import { Amount } from "./amount";

const c = columnsFor<Instalment & { currency: string; state: Invoice["status"] }>();

const columns = c.columns([
  c.accessor("due_date", {
    header: "Due",
    cell: ({ row: { original } }) => (
      <span className="whitespace-nowrap">
        <span className="inline-block w-6 text-ink-3">{original.number}</span>
        {dayInWords(original.due_date)}
      </span>
    ),
  }),
  c.display({
    id: "status",
    header: "Status",
    cell: ({ row: { original } }) => <State of={original} state={original.state} />,
  }),
  c.accessor("amount", {
    header: "Amount",
    meta: { align: "end", wide: true },
    cell: ({ row: { original } }) => <Amount of={original.amount} currency={original.currency} />,
  }),
  c.accessor("settled", {
    header: "Paid",
    meta: { align: "end", wide: true },
    cell: ({ row: { original } }) => <Part of={original.settled} currency={original.currency} />,
  }),
  c.accessor("credited", {
    header: "Credited",
    meta: { align: "end", wide: true },
    cell: ({ row: { original } }) => <Part of={original.credited} currency={original.currency} />,
  }),
  c.accessor("open", {
    header: "Open",
    meta: { align: "end" },
    // A draft is not owed yet, a void invoice no more.
    cell: ({ row: { original } }) => (
      <Part
        of={["draft", "void"].includes(original.state) ? "0" : original.open}
        currency={original.currency}
      />
    ),
  }),
]);

/** The live schedule of an invoice, an instalment a row. */
export function InvoiceSchedule({ invoice }: { invoice: Invoice }) {
  const { schedule, currency, status } = invoice;
  return (
    <Sheet>
      <DataTable
        label="Schedule"
        columns={columns}
        rows={schedule.map((one) => ({ ...one, currency, state: status }))}
        rowId={(row) => row.id}
      />
    </Sheet>
  );
}

function State({ of, state }: { of: Instalment; state: Invoice["status"] }) {
  if (of.status === "paid") return <Status is="paid" />;
  if (state === "draft") return <Status is="draft" />;
  if (state === "void") return <Status is="void" />;
  if (state === "written_off") return <Status is="written-off" />;
  if (of.overdue_days !== null)
    return <Status is="overdue">{`Overdue ${of.overdue_days} d`}</Status>;
  return <Status is="due" />;
}

function Part({ of, currency }: { of: string; currency: string }) {
  if (/^[0.]+$/.test(of)) return <span className="text-ink-3">–</span>;
  return <Amount of={of} currency={currency} />;
}
