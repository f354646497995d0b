import type { StudentDesk } from "@/components/grading/desk";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { TicketContext, TicketPage } from "@/lib/support/schema";
import { TicketActions } from "./ticket-actions";
import { TicketAside } from "./ticket-aside";
import { ticketLists } from "./ticket-desk";
import { TicketQueue } from "./ticket-queue";
import { TicketReply } from "./ticket-reply";
import { TicketThread } from "./ticket-thread";

type Props = { ticket: TicketPage; desk: StudentDesk; zone: string };

/** A ticket for those who answer it: what else waits, the thread with its reply, and what it is about. */
export function TicketView({ ticket, desk, zone }: Props) {
  const trail = [{ label: "Tickets", href: ticketLists[desk] }];
  return (
    <div className="flex h-screen min-h-0 flex-col max-lg:h-auto">
      <StaffTop crumbs={<Breadcrumbs trail={trail} here={ticket.number} tight />}>
        <TicketActions ticket={ticket} />
      </StaffTop>
      <div className="grid min-h-0 flex-1 grid-cols-[232px_minmax(0,1fr)_288px] grid-rows-[minmax(0,1fr)] max-xl:grid-cols-[minmax(0,1fr)_288px] max-lg:block">
        <TicketQueue ticket={ticket} desk={desk} />
        <section
          aria-labelledby="subject"
          className="flex min-h-0 min-w-0 flex-col px-7 py-5 max-md:p-4"
        >
          <header className="grid gap-1 pb-3.5">
            <h1 id="subject" dir="auto" className="break-words text-left text-title">
              {ticket.subject}
            </h1>
            <Origin context={ticket.context} />
          </header>
          <TicketThread ticket={ticket} zone={zone} />
          <TicketReply ticket={ticket} />
        </section>
        <TicketAside ticket={ticket} desk={desk} zone={zone} />
      </div>
    </div>
  );
}

function Origin({ context: { recording, invoice } }: { context: TicketContext }) {
  const from = recording ? `“${recording.title}”` : invoice?.number;
  return from ? <p className="num text-ink-3 text-small">Opened from {from}</p> : null;
}
