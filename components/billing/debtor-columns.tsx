import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { buttonStyle } from "@/components/ui/button-style";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { Debtor } from "@/lib/billing/collection-schema";
import { behindText, lastStep } from "@/lib/billing/collection-words";
import { Amount } from "./amount";

const c = columnsFor<Debtor>();

/** Columns of students who are behind; each opens the invoice that is overdue longest. Last what to do: talk, or look at a proof. */
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
    c.display({
      id: "step-next",
      header: () => <span className="sr-only">Next step</span>,
      meta: { align: "end", wide: true },
      cell: ({ row }) => <NextStep debtor={row.original} />,
    }),
  ]);
}

function NextStep({ debtor: { id, name, claim } }: { debtor: Debtor }) {
  const [word, pathname] = claim
    ? ["Review", `/admin/payments/${claim.id}`]
    : ["Contact", `/admin/students/${id}`];
  return (
    <Link href={{ pathname }} className={buttonStyle({ size: "sm" })}>
      {word} <span className="sr-only">{name}</span>
    </Link>
  );
}

function State({ debtor }: { debtor: Debtor }) {
  if (debtor.claim) return <Status is="review" />;
  if (debtor.state === "hold") return <Status is="hold" />;
  if (debtor.state === "hold_tomorrow") return <Status is="overdue">Hold tomorrow</Status>;
  return <Status is="overdue">{debtor.promised_on ? "Promised" : "Overdue"}</Status>;
}
