import { ArrowRightLeft } from "lucide-react";
import { dayTime } from "@/lib/format";
import type { TicketChange, TicketPage } from "@/lib/support/schema";
import { changeInWords } from "@/lib/support/words";
import { TicketMessage } from "./ticket-message";

/** What was said on a ticket and decided about it, oldest first. */
export function TicketThread({
  ticket: { thread, changes, subject, now },
  zone,
}: {
  ticket: TicketPage;
  zone: string;
}) {
  const rows = [
    ...thread.map((message) => ({ ...message, kind: "message" as const })),
    ...changes.map((change) => ({ ...change, kind: "change" as const })),
  ].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  return (
    // Reversed twice: so a long thread begins at its end, where it goes on.
    <div className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto px-3 max-lg:overflow-visible">
      <ol aria-label={subject} className="mb-auto grid grid-cols-[minmax(0,1fr)] gap-1 pb-4">
        {rows.map((row) => (
          <li key={row.id}>
            {row.kind === "message" ? (
              <TicketMessage message={row} zone={zone} now={now} />
            ) : (
              <Change change={row} when={dayTime(row.at, zone, now)} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Change({ change, when }: { change: TicketChange; when: string }) {
  const words = changeInWords(change);
  return (
    <p className="flex items-center gap-2 py-1.5 ps-10 text-ink-3 text-small">
      <ArrowRightLeft size={14} aria-hidden className="flex-none" />
      <span>
        {change.by ?? "The academy"}: {words}, <span className="num">{when}</span>
      </span>
    </p>
  );
}
