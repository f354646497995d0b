import Link from "next/link";
import type { StudentDesk } from "@/components/grading/desk";
import { waiting } from "@/lib/format";
import { secondsBetween } from "@/lib/grading/words";
import type { TicketPage } from "@/lib/support/schema";
import { categoryWords } from "@/lib/support/words";
import { ticketHref } from "./ticket-desk";

/** The open tickets of the same category, longest waiting first. */
export function TicketQueue({
  ticket: { id, queue, category, now },
  desk,
}: {
  ticket: TicketPage;
  desk: StudentDesk;
}) {
  return (
    <nav
      aria-label="Open tickets"
      className="min-h-0 overflow-y-auto border-line border-e bg-canvas px-2 py-3 max-xl:hidden"
    >
      <p className="flex items-center justify-between px-2 pb-2">
        <span className="font-name text-label">{categoryWords[category]}</span>
        <span className="num text-ink-3 text-micro">{queue.length} open</span>
      </p>
      {queue.length === 0 ? (
        <p className="px-2 text-ink-3 text-small">Nothing else waits here.</p>
      ) : null}
      <ol>
        {queue.map((row) => (
          <li key={row.id}>
            <Link
              href={ticketHref(desk, row.id)}
              aria-current={row.id === id ? "page" : undefined}
              className="grid gap-px rounded-control p-2 hover:bg-hover aria-[current]:bg-surface aria-[current]:shadow-[0_0_0_1px_var(--line-2)]"
            >
              <span className="flex items-baseline justify-between gap-2">
                <span dir="auto" className="truncate font-name text-small">
                  {row.student}
                </span>
                <span className="num flex-none text-ink-3 text-micro">
                  {waiting(secondsBetween(row.turn_at, now))}
                </span>
              </span>
              <span dir="auto" className="truncate text-left text-ink-2 text-small">
                {row.subject}
              </span>
              <span className="num text-ink-3 text-micro">{row.number}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
