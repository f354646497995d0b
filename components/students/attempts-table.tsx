"use client";

import { attemptHref, type Desk } from "@/components/grading/desk";
import { verdictStatus } from "@/components/grading/queue-columns";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import { dayTime } from "@/lib/format";
import type { AttemptRow } from "@/lib/grading/student-schema";
import { punctuality } from "@/lib/work/words";
import type { ListClock } from "./student-columns";

const c = columnsFor<AttemptRow>();

/** Everything a student has handed in, newest first. */
export function AttemptsTable({
  attempts,
  desk,
  clock: { now, zone },
}: {
  attempts: readonly AttemptRow[];
  desk: Desk;
  clock: ListClock;
}) {
  const columns = c.columns([
    c.accessor("assignment", { header: "Work", meta: { name: true } }),
    c.accessor("attempt_number", { header: "Attempt", meta: { wide: true, align: "end" } }),
    c.accessor("submitted_at", {
      header: "Handed in",
      meta: { wide: true },
      cell: ({ row: { original: row } }) => (
        <span className="text-ink-2">
          {dayTime(row.submitted_at, zone, now)}
          {row.late_days > 0 ? `, ${punctuality(row.late_days)}` : ""}
        </span>
      ),
    }),
    c.display({ id: "state", header: "State", cell: ({ row }) => <State row={row.original} /> }),
    c.accessor("score", {
      header: "Score",
      meta: { align: "end" },
      cell: ({ row: { original: row } }) =>
        row.score === null ? (
          <span className="text-ink-3">–</span>
        ) : (
          `${row.score} / ${row.max_score}`
        ),
    }),
    c.accessor("graded_by", {
      header: "By",
      meta: { wide: true },
      cell: ({ getValue }) => <span className="text-ink-2">{getValue()}</span>,
    }),
  ]);
  return (
    <DataTable
      label="Work handed in"
      columns={columns}
      rows={attempts}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: attemptHref(desk, row.id) })}
    />
  );
}

function State({ row }: { row: AttemptRow }) {
  return row.verdict ? <Status is={verdictStatus[row.verdict]} /> : <Status is="waiting" />;
}
