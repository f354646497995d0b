import { Avatar } from "@/components/ui/avatar";
import { columnsFor } from "@/components/ui/table-columns";
import { waiting } from "@/lib/format";
import { secondsBetween } from "@/lib/grading/words";
import type { TicketRow } from "@/lib/support/schema";
import { categoryWords, priorityWords } from "@/lib/support/words";
import { TicketState } from "./ticket-state";

const c = columnsFor<TicketRow>();

/** Columns of a list of tickets; with the student where they are of several. */
export function ticketColumns(now: string, isOfOne = false) {
  const student = c.accessor("student", {
    header: "Student",
    meta: { name: true },
    cell: ({ row: { original: row } }) => (
      <span className="flex items-center gap-2.5">
        <Avatar name={row.student} size="sm" />
        <span className="grid max-w-44">
          <span className="truncate">{row.student}</span>
          <OnPhone subject={row.subject} />
        </span>
      </span>
    ),
  });
  const number = c.accessor("number", {
    header: "Ticket",
    meta: isOfOne ? { name: true } : { wide: true },
    cell: ({ row: { original: row } }) => (
      <span className="grid max-w-44">
        <span className="whitespace-nowrap">{row.number}</span>
        {isOfOne ? <OnPhone subject={row.subject} /> : null}
      </span>
    ),
  });
  return c.columns([...(isOfOne ? [number] : [student, number]), ...rest(now)]);
}

function rest(now: string) {
  return [
    c.accessor("subject", {
      header: "Subject",
      meta: { wide: true },
      cell: ({ row: { original: row } }) => (
        <span className="block max-w-80 truncate">
          <Urgent of={row.priority} />
          {row.subject}
        </span>
      ),
    }),
    c.accessor("category", {
      header: "Category",
      meta: { wide: true },
      cell: ({ row }) => <span className="text-ink-2">{categoryWords[row.original.category]}</span>,
    }),
    c.accessor("status", {
      header: "Status",
      cell: ({ row }) => <TicketState is={row.original.status} />,
    }),
    c.accessor("turn_at", {
      header: "Since",
      meta: { wide: true },
      cell: ({ row }) => (
        <span className="whitespace-nowrap">
          {waiting(secondsBetween(row.original.turn_at, now))}
        </span>
      ),
    }),
    c.accessor("assignee", {
      header: "Who has it",
      meta: { wide: true },
      cell: ({ getValue }) => (
        <span className="whitespace-nowrap text-ink-2">{getValue() ?? "nobody"}</span>
      ),
    }),
  ];
}

/** Where the column of subjects has no room. */
function OnPhone({ subject }: { subject: string }) {
  return <span className="truncate font-normal text-ink-2 md:hidden">{subject}</span>;
}

function Urgent({ of }: { of: TicketRow["priority"] }) {
  if (of !== "high" && of !== "urgent") return null;
  return (
    <span className={of === "urgent" ? "font-semibold text-overdue" : "font-semibold text-due"}>
      {priorityWords[of]}{" "}
    </span>
  );
}
