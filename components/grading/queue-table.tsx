"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { useKeys } from "@/components/ui/use-keys";
import type { Queue } from "@/lib/grading/schema";
import { attemptHref } from "./desk";
import { answeredColumns, type QueueClock, waitingColumns } from "./queue-columns";

/** The rows of a queue. J and K move, Enter opens, G opens the oldest that is free. */
export function QueueTable({
  rows,
  view,
  clock,
  oldest,
}: {
  rows: Queue["rows"];
  view: Queue["view"];
  clock: QueueClock;
  oldest: string | null;
}) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const current = rows[at]?.id;

  function move(by: number) {
    const next = Math.min(rows.length - 1, Math.max(0, chosen === undefined ? 0 : at + by));
    setChosen(rows[next]?.id);
    frame.current?.querySelectorAll<HTMLAnchorElement>("tbody td:first-child a")[next]?.focus();
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    enter: () => current && router.push(attemptHref("mentor", current)),
    g: () => oldest && router.push(attemptHref("mentor", oldest)),
  });

  return (
    <div ref={frame}>
      <DataTable
        label={labels[view]}
        columns={view === "waiting" ? waitingColumns(clock) : answeredColumns(clock)}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => ({ pathname: attemptHref("mentor", row.id) })}
        current={current}
      />
    </div>
  );
}

const labels = {
  waiting: "Work that waits",
  returned: "Work that was returned",
  graded: "Graded work",
};
