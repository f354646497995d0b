import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { Debtor } from "@/lib/billing/collection-schema";
import { behindText, lastStep } from "@/lib/billing/collection-words";
import { Amount } from "./amount";

const c = columnsFor<Debtor>();

/** Columns of students who are behind; each opens the invoice that is overdue longest. */
export function debtorColumns(zone: string, now: string) {
  return c.columns([
    c.accessor("name", {
      header: "Student",
      meta: { name: true },
      cell: ({ getValue }) => (
        <span className="flex items-center gap-2.5">
          <span className="max-md:hidden">
            <Avatar name={getValue()} size="sm" />
          </span>
          <span className="block max-w-52 truncate max-md:max-w-28">{getValue()}</span>
        </span>
      ),
    }),
    c.display({
      id: "behind",
      header: "What is overdue",
      meta: { wide: true },
      cell: ({ row }) => <span className="text-ink-2">{behindText(row.original)}</span>,
    }),
    c.display({
      id: "state",
      header: "State",
      cell: ({ row }) => <State debtor={row.original} />,
    }),
    c.display({
      id: "step",
      header: "Last step",
      meta: { wide: true },
      cell: ({ row }) => <span className="text-ink-2">{lastStep(row.original, zone, now)}</span>,
    }),
    c.display({
      id: "amount",
      header: "Amount",
      meta: { align: "end" },
      cell: ({ row }) => (
        <span className="grid">
          {row.original.amounts.map(({ currency, amount }) => (
            <Amount key={currency} of={amount} currency={currency} className="font-name" />
          ))}
        </span>
      ),
    }),
  ]);
}

function State({ debtor }: { debtor: Debtor }) {
  if (debtor.claim) return <Status is="review" />;
  if (debtor.state === "hold") return <Status is="hold" />;
  if (debtor.state === "hold_tomorrow") return <Status is="overdue">Hold tomorrow</Status>;
  return <Status is="overdue">{debtor.promised_on ? "Promised" : "Overdue"}</Status>;
}
