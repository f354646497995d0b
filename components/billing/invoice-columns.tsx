import clsx from "clsx";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { InvoiceRow } from "@/lib/billing/schema";
import { invoiceWords } from "@/lib/billing/words";
import { dayInWords } from "@/lib/calendar-day";
import { Amount } from "./amount";
import { InstalmentBeads } from "./instalment-beads";

const c = columnsFor<InvoiceRow>();

/** Columns of a list of invoices. */
export const invoiceColumns = c.columns([
  c.accessor("number", {
    header: "Number",
    meta: { sort: "number" },
    cell: ({ row: { original } }) => (
      <>
        <span className="whitespace-nowrap text-ink-2">{original.number ?? "Draft"}</span>
        <span className="block max-w-32 truncate font-name md:hidden">{original.student}</span>
      </>
    ),
  }),
  c.accessor("student", {
    header: "Student",
    meta: { name: true, sort: "student", wide: true },
    cell: ({ getValue }) => (
      <span className="block max-w-24 truncate min-[1400px]:max-w-52" title={getValue()}>
        {getValue()}
      </span>
    ),
  }),
  c.accessor("course", {
    header: "Course",
    meta: { wide: true },
    cell: ({ getValue }) => (
      <span className="block max-w-36 truncate text-ink-2 min-[1400px]:max-w-44">
        {getValue() ?? "–"}
      </span>
    ),
  }),
  c.accessor("next_due", {
    header: "Next due",
    meta: { wide: true, sort: "due" },
    cell: ({ getValue }) => {
      const day = getValue();
      return (
        <span className={clsx("whitespace-nowrap", day ? "" : "text-ink-3")}>
          {day ? dayInWords(day) : "–"}
        </span>
      );
    },
  }),
  c.display({
    id: "status",
    header: "Status",
    cell: ({ row }) => {
      const { is, text } = invoiceWords(row.original);
      return (
        <>
          <Status is={is}>{text}</Status>
          <span className="block md:hidden">
            <Open row={row.original} />
          </span>
        </>
      );
    },
  }),
  c.accessor("instalments", {
    header: "Instalments",
    meta: { wide: true },
    cell: ({ getValue }) => <InstalmentBeads of={getValue()} />,
  }),
  c.accessor("amount", {
    header: "Total",
    meta: { align: "end", wide: true, sort: "amount" },
    cell: ({ row: { original } }) => <Amount of={original.amount} currency={original.currency} />,
  }),
  c.accessor("open", {
    header: "Open",
    meta: { align: "end", wide: true },
    cell: ({ row }) => <Open row={row.original} />,
  }),
]);

function Open({ row: { open, currency } }: { row: InvoiceRow }) {
  return (
    <Amount
      of={open}
      currency={currency}
      className={/^[0.]+$/.test(open) ? "text-ink-3" : "font-name"}
    />
  );
}
