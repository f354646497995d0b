import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { ClaimRow } from "@/lib/billing/claim-schema";
import { wayText } from "@/lib/billing/words";
import { dayInWords } from "@/lib/calendar-day";
import { Amount } from "./amount";

const c = columnsFor<ClaimRow>();

/** Columns of payments that wait for approval or were decided. */
export const claimColumns = c.columns([
  c.accessor("student", {
    header: "Student",
    meta: { name: true },
    cell: ({ getValue }) => (
      <span className="block max-w-52 truncate max-md:max-w-32">{getValue()}</span>
    ),
  }),
  c.accessor("paid_on", {
    header: "Paid on",
    meta: { wide: true },
    cell: ({ getValue }) => <span className="whitespace-nowrap">{dayInWords(getValue())}</span>,
  }),
  c.display({
    id: "way",
    header: "How",
    meta: { wide: true },
    cell: ({ row: { original } }) => (
      <span className="block max-w-56 truncate text-ink-2">
        {wayText(original.method, original.reference)}
      </span>
    ),
  }),
  c.accessor("invoice", {
    header: "For",
    meta: { wide: true },
    cell: ({ getValue }) => (
      <span className="whitespace-nowrap text-ink-2">{getValue() ?? "what is oldest"}</span>
    ),
  }),
  c.display({
    id: "by",
    header: "Reported by",
    meta: { wide: true },
    cell: ({ row: { original } }) => (
      <span className="whitespace-nowrap text-ink-2">{author(original)}</span>
    ),
  }),
  c.display({
    id: "state",
    header: "State",
    cell: ({ row: { original } }) => <State claim={original} />,
  }),
  c.accessor("amount", {
    header: "Amount",
    meta: { align: "end" },
    cell: ({ row: { original } }) => (
      <Amount of={original.amount} currency={original.currency} className="font-name" />
    ),
  }),
]);

function author({ is_mine, by_student, recorded_by }: ClaimRow): string {
  if (is_mine) return "you";
  return by_student ? "the student" : (recorded_by ?? "");
}

function State({ claim }: { claim: ClaimRow }) {
  if (claim.state === "approved") return <Status is="approved">{claim.receipt}</Status>;
  if (claim.state === "refused") return <Status is="refused" />;
  if (claim.proof_was_used) return <Status is="overdue">Proof used before</Status>;
  if (claim.reference_was_used) return <Status is="overdue">Reference used before</Status>;
  return <Status is="review" />;
}
