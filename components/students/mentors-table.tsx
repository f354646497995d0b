"use client";

import { DataTable } from "@/components/ui/data-table";
import { columnsFor } from "@/components/ui/table-columns";
import { number, waiting } from "@/lib/format";
import type { MentorLoad } from "@/lib/grading/student-schema";
import { secondsBetween, totalInWords } from "@/lib/grading/words";

const c = columnsFor<MentorLoad>();

/** Mentors with what waits for them, since when, and how fast they answer. A row leads to their students. */
export function MentorsTable({
  mentors,
  now,
  targetHours,
}: {
  mentors: readonly MentorLoad[];
  now: string;
  targetHours: number;
}) {
  const columns = c.columns([
    c.accessor("name", { header: "Mentor", meta: { name: true } }),
    c.accessor("students", {
      header: "Students",
      meta: { align: "end" },
      cell: ({ getValue }) => totalInWords(getValue()),
    }),
    c.accessor("waiting", {
      header: "Waiting",
      meta: { align: "end" },
      cell: ({ getValue }) => totalInWords(getValue()),
    }),
    c.accessor("oldest_at", {
      header: "Oldest",
      meta: { align: "end" },
      cell: ({ getValue }) => {
        const at = getValue();
        if (at === null) return <span className="text-ink-3">–</span>;
        return <Span seconds={secondsBetween(at, now)} targetHours={targetHours} />;
      },
    }),
    c.accessor("median_seconds", {
      header: `Median turnaround, target ${number(targetHours)} h`,
      meta: { align: "end", wide: true },
      cell: ({ getValue }) => {
        const seconds = getValue();
        if (seconds === null) return <span className="text-ink-3">no answers yet</span>;
        return <Span seconds={seconds} targetHours={targetHours} />;
      },
    }),
  ]);
  return (
    <DataTable
      label="Mentors"
      columns={columns}
      rows={mentors}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: "/admin/students", query: { mentor: row.id } })}
    />
  );
}

function Span({ seconds, targetHours }: { seconds: number; targetHours: number }) {
  const isOver = seconds > targetHours * 3600;
  return <span className={isOver ? "font-semibold text-due" : undefined}>{waiting(seconds)}</span>;
}
