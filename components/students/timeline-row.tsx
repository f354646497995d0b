import Link from "next/link";
import { attemptHref, type StudentDesk } from "@/components/grading/desk";
import { ticketHref } from "@/components/support/ticket-desk";
import { day, dayTime } from "@/lib/format";
import { invoiceHref } from "@/lib/office";
import { eventInWords } from "@/lib/students/event-words";
import type { StudentEvent } from "@/lib/students/schema";
import type { ListClock } from "./student-columns";

/** One thing that happened: when, what, in whose words, by whom. */
export function TimelineRow({
  event,
  desk,
  clock: { zone, now },
}: {
  event: StudentEvent;
  desk: StudentDesk;
  clock: ListClock;
}) {
  const when = event.is_day ? day(event.at, zone, now) : dayTime(event.at, zone, now);
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-line border-b px-4 py-2.5 text-small last:border-0 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <time dateTime={event.at} className="num text-ink-3">
        {when}
      </time>
      <div className="grid min-w-0 gap-0.5">
        <p>
          <What event={event} desk={desk} />
          {event.by && !event.by_student ? <span className="text-ink-3">, {event.by}</span> : null}
        </p>
        {event.note ? <Words event={event} /> : null}
      </div>
    </li>
  );
}

function What({ event, desk }: { event: StudentEvent; desk: StudentDesk }) {
  const words = <span className="font-name">{eventInWords(event)}</span>;
  const pathname = pageOf(event, desk);
  if (!pathname) return words;
  return (
    <Link href={{ pathname }} className="link">
      {words}
    </Link>
  );
}

/** Where more of it is: a ticket, an attempt for those who grade, an invoice for the office. */
function pageOf({ topic, link }: StudentEvent, desk: StudentDesk): string | null {
  if (!link) return null;
  if (topic === "tickets") return ticketHref(desk, link);
  if (topic === "money" && desk !== "mentor") return invoiceHref(desk, link);
  return topic === "lessons" && desk !== "enrollment" ? attemptHref(desk, link) : null;
}

/** A note stands as it was written; what belongs to something else is quoted. */
function Words({ event }: { event: StudentEvent }) {
  if (event.type === "noted")
    return <p className="max-w-[80ch] whitespace-pre-wrap break-words text-ink-2">{event.note}</p>;
  return <p className="max-w-[80ch] break-words text-ink-2">“{event.note}”</p>;
}
