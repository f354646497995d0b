import clsx from "clsx";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { waiting } from "@/lib/format";
import { neighbours } from "@/lib/grading/neighbours";
import type { AttemptPage, QueueRow } from "@/lib/grading/schema";
import { secondsBetween } from "@/lib/grading/words";
import { attemptHref, type Desk } from "./desk";

/** What else waits, oldest first, beside the work. The one to grade next is fetched before it is opened. */
export function WaitingList({
  page,
  desk,
  targetHours,
}: {
  page: AttemptPage;
  desk: Desk;
  targetHours: number;
}) {
  const { nextFree } = neighbours(page);
  return (
    <nav
      aria-label="Work that waits"
      className="min-h-0 overflow-y-auto border-line border-e bg-canvas p-2 max-lg:hidden"
    >
      <ol>
        {page.queue.rows.map((row) => (
          <li key={row.id}>
            <Link
              href={attemptHref(desk, row.id)}
              prefetch={row.id === nextFree ? true : undefined}
              aria-current={row.id === page.attempt.id ? "page" : undefined}
              className="flex items-center gap-[9px] rounded-control p-2 hover:bg-hover aria-[current]:bg-surface aria-[current]:shadow-[0_0_0_1px_var(--line-2)]"
            >
              <Waiting row={row} seconds={secondsBetween(row.at, page.now)} target={targetHours} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Waiting({ row, seconds, target }: { row: QueueRow; seconds: number; target: number }) {
  const isOver = seconds > target * 3600;
  return (
    <>
      <Avatar name={row.student} size="sm" />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-left font-name text-small">
          {row.student}
        </span>
        <span className="block truncate text-ink-3 text-micro">{row.assignment}</span>
      </span>
      <span className={clsx("num self-start text-micro", isOver ? "text-due" : "text-ink-3")}>
        {waiting(seconds)}
      </span>
    </>
  );
}
