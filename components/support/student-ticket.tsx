import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import type { OwnTicket } from "@/lib/support/schema";
import { turnWords } from "@/lib/support/student-words";
import { categoryWords } from "@/lib/support/words";
import { StudentReply } from "./student-reply";
import { StudentTicketState } from "./student-ticket-state";
import { TicketMessage } from "./ticket-message";

/** A question with all that was said, whose turn it is, and the place to write on. */
export function StudentTicket({
  ticket,
  zone,
  academy,
}: {
  ticket: OwnTicket;
  zone: string;
  academy: string;
}) {
  const { id, number, subject, status, thread, now, context } = ticket;
  return (
    <>
      <Breadcrumbs trail={[{ label: "Help", href: "/help" }]} here={number} />
      <header className="mt-3 grid gap-2 border-line border-b pb-5">
        <h1 className="wrap-anywhere text-display max-md:text-display-phone">
          <bdi>{subject}</bdi>
        </h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StudentTicketState is={status} badge />
          <Origin ticket={ticket} />
        </div>
      </header>
      <div role="log" aria-label="Messages" className="py-3">
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {thread.map((message) => (
            <li key={message.id}>
              <TicketMessage message={message} zone={zone} now={now} />
            </li>
          ))}
        </ol>
      </div>
      <section aria-label="Reply" className="grid gap-3 border-line border-t pt-5">
        <p className="text-ink-2">{turnWords(ticket, academy)}</p>
        {context.followed_by ? (
          <div>
            <ButtonLink href={`/help/${context.followed_by.id}`} className="num">
              Go on in {context.followed_by.number}
            </ButtonLink>
          </div>
        ) : (
          <StudentReply key={id} ticket={id} isClosed={status === "closed"} />
        )}
      </section>
    </>
  );
}

/** What it is about, and where it came from. */
function Origin({ ticket: { category, context } }: { ticket: OwnTicket }) {
  const { recording, invoice, follows } = context;
  return (
    <p className="num text-ink-3 text-small">
      {categoryWords[category]}
      {recording ? <From href={`/lessons/${recording.id}`}>“{recording.title}”</From> : null}
      {invoice?.number ? <From href="/billing">{invoice.number}</From> : null}
      {follows ? (
        <>
          , follows <To href={`/help/${follows.id}`}>{follows.number}</To>
        </>
      ) : null}
    </p>
  );
}

function From<T extends string>({ href, children }: { href: Route<T>; children: ReactNode }) {
  return (
    <>
      , asked from <To href={href}>{children}</To>
    </>
  );
}

function To<T extends string>({ href, children }: { href: Route<T>; children: ReactNode }) {
  return (
    <Link href={href} className="link">
      {children}
    </Link>
  );
}
