import clsx from "clsx";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { waiting } from "@/lib/format";
import type { QueueRow } from "@/lib/grading/schema";
import { secondsBetween } from "@/lib/grading/words";
import { attemptHref, type Desk } from "./desk";

/** What else waits, oldest first, beside the work. */
export function WaitingList({
  rows,
  current,
  desk,
  now,
  targetHours,
}: {
  rows: readonly QueueRow[];
  current: string;
  desk: Desk;
  now: string;
  targetHours: number;
}) {
  return (
    <nav
      aria-label="Work that waits"
      className="min-h-0 overflow-y-auto border-line border-e bg-canvas p-2 max-lg:hidden"
    >
      <ol>
        {rows.map((row) => {
          const seconds = secondsBetween(row.at, now);
          return (
            <li key={row.id}>
              <Link
                href={attemptHref(desk, row.id)}
                aria-current={row.id === current ? "page" : undefined}
                className={clsx(
                  "flex items-center gap-[9px] rounded-control p-2",
                  row.id === current
                    ? "bg-surface shadow-[0_0_0_1px_var(--line-2)]"
                    : "hover:bg-hover",
                )}
              >
                <Avatar name={row.student} size="sm" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-name text-small">{row.student}</span>
                  <span className="block truncate text-ink-3 text-micro">{row.assignment}</span>
                </span>
                <span
                  className={clsx(
                    "num self-start text-micro",
                    seconds > targetHours * 3600 ? "text-due" : "text-ink-3",
                  )}
                >
                  {waiting(seconds)}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
