import { LifeBuoy } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { OwnTicketRow, OwnTickets } from "@/lib/support/schema";
import { helpSentence, ownGroups } from "@/lib/support/student-words";
import { StudentTicketRow } from "./student-ticket-row";

/** How many the database tells of. */
const most = 100;

/** What a student asked, what is still open first, and the way to ask. */
export function StudentTickets({
  tickets: { rows, now },
  zone,
}: {
  tickets: OwnTickets;
  zone: string;
}) {
  const { open, done } = ownGroups(rows);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <h1 className="max-w-[24ch] text-display max-md:text-display-phone">
          {helpSentence(rows)}
        </h1>
        <ButtonLink href="/help/new" variant="primary" className="max-md:w-full">
          Ask for help
        </ButtonLink>
      </div>
      {rows.length === 0 ? <Nothing /> : null}
      <Group title="Open" rows={open} zone={zone} now={now} />
      <Group title="Resolved and closed" rows={done} zone={zone} now={now} />
      {rows.length === most ? (
        <p className="text-ink-3 text-small">These are your newest {most} questions.</p>
      ) : null}
    </div>
  );
}

function Group({
  title,
  rows,
  zone,
  now,
}: {
  title: string;
  rows: readonly OwnTicketRow[];
  zone: string;
  now: string;
}) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-heading">{title}</h2>
      <ul className="rounded-sheet border border-line bg-surface">
        {rows.map((row) => (
          <StudentTicketRow key={row.id} row={row} zone={zone} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  return (
    <Empty framed icon={<LifeBuoy size={20} aria-hidden />} title="You have not asked anything yet">
      Questions about a lesson go to your mentor, all others to the academy. They stand here with
      every answer, and the bell tells you when one comes.
    </Empty>
  );
}
