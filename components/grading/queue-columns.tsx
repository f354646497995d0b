import { ArrowDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Glyph } from "@/components/ui/glyph";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import { dayTime, time, waiting } from "@/lib/format";
import type { QueueRow } from "@/lib/grading/schema";
import { attemptOf, contents, secondsBetween } from "@/lib/grading/words";

export type QueueClock = { now: string; zone: string; targetHours: number };

const c = columnsFor<QueueRow>();

const who = c.accessor("student", {
  header: "Student",
  meta: { name: true },
  cell: ({ row: { original: row } }) => (
    <span className="flex items-center gap-2.5">
      <Avatar name={row.student} size="sm" />
      {row.student}
    </span>
  ),
});

const work = c.accessor("assignment", { header: "Assignment" });

const attempt = c.accessor("attempt_number", {
  header: "Attempt",
  meta: { wide: true },
  cell: ({ row: { original: row } }) => (
    <span className="whitespace-nowrap text-ink-2">
      {attemptOf(row.attempt_number, row.attempts_allowed)}
    </span>
  ),
});

const handedIn = c.display({
  id: "contents",
  header: "Handed in",
  meta: { wide: true },
  cell: ({ row }) => <span className="text-ink-3">{contents(row.original)}</span>,
});

/** Columns of work that waits. */
export function waitingColumns({ now, zone, targetHours }: QueueClock) {
  return c.columns([
    who,
    work,
    attempt,
    c.accessor("at", {
      header: () => (
        <span className="inline-flex items-center gap-1 text-ink">
          Waiting
          <ArrowDown size={12} aria-hidden />
          <span className="sr-only">, longest first</span>
        </span>
      ),
      cell: ({ row }) => (
        <Waiting seconds={secondsBetween(row.original.at, now)} target={targetHours} />
      ),
    }),
    handedIn,
    c.accessor("claim", {
      header: "Claim",
      meta: { wide: true },
      cell: ({ row }) => <ClaimWord claim={row.original.claim} zone={zone} />,
    }),
  ]);
}

/** Columns of work that has been answered. */
export function answeredColumns({ now, zone }: QueueClock) {
  return c.columns([
    who,
    work,
    attempt,
    c.accessor("score", {
      header: "Score",
      meta: { align: "end" },
      cell: ({ row: { original: row } }) => `${row.score ?? "–"} / ${row.max_score}`,
    }),
    c.accessor("verdict", {
      header: "Verdict",
      cell: ({ row }) => <Status is={verdictStatus[row.original.verdict ?? "needs_work"]} />,
    }),
    c.accessor("at", {
      header: "Answered",
      meta: { wide: true },
      cell: ({ row }) => (
        <span className="whitespace-nowrap text-ink-3">{dayTime(row.original.at, zone, now)}</span>
      ),
    }),
  ]);
}

export const verdictStatus = { pass: "passed", needs_work: "needs", fail: "failed" } as const;

function Waiting({ seconds, target }: { seconds: number; target: number }) {
  const isOver = seconds > target * 3600;
  return (
    <span className={isOver ? "whitespace-nowrap font-semibold text-due" : "whitespace-nowrap"}>
      {waiting(seconds)}
      {isOver ? <span className="sr-only">, longer than the target</span> : null}
    </span>
  );
}

function ClaimWord({ claim, zone }: { claim: QueueRow["claim"]; zone: string }) {
  if (!claim) return null;
  if (claim.mine)
    return (
      <span className="inline-flex items-center gap-1.5 font-medium text-accent-text">
        <Glyph name="open" />
        Claimed by you
      </span>
    );
  return (
    <span className="whitespace-nowrap text-ink-3">
      {claim.name} until {time(claim.until, zone)}
    </span>
  );
}
