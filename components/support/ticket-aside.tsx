import Link from "next/link";
import type { ReactNode } from "react";
import { Amount } from "@/components/billing/amount";
import { InstalmentBeads } from "@/components/billing/instalment-beads";
import { type StudentDesk, studentHref } from "@/components/grading/desk";
import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/status";
import { invoiceWords } from "@/lib/billing/words";
import { city, time } from "@/lib/format";
import { invoiceHref } from "@/lib/office";
import type { TicketPage } from "@/lib/support/schema";
import { firstAnswer, resolution } from "@/lib/support/words";
import { ticketHref } from "./ticket-desk";
import { TicketSorting } from "./ticket-sorting";
import { TicketState } from "./ticket-state";

type Props = { ticket: TicketPage; desk: StudentDesk; zone: string };

/** What a ticket is about: its student, lesson or invoice, how it is sorted, its clocks, and their other tickets. */
export function TicketAside(props: Props) {
  const { ticket } = props;
  return (
    <aside
      aria-label="About this ticket"
      className="grid min-h-0 grid-cols-[minmax(0,1fr)] content-start gap-[18px] overflow-y-auto border-line border-s p-5 max-lg:border-s-0 max-lg:border-t max-md:p-4 [&>section+section]:border-line [&>section+section]:border-t [&>section+section]:pt-[18px]"
    >
      <Person {...props} />
      <Recording {...props} />
      <Invoice {...props} />
      <section>
        <TicketSorting ticket={ticket} desk={props.desk} />
      </section>
      <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 className="font-name text-label">Clocks</h2>
        <dl className="num text-small">
          <Fact label="First answer">{firstAnswer(ticket, ticket.now)}</Fact>
          <Fact label="Resolved">{resolution(ticket, ticket.now)}</Fact>
        </dl>
      </section>
      <Others {...props} />
    </aside>
  );
}

function Person({ ticket: { person, student_id, now }, desk, zone }: Props) {
  const there =
    person.zone && person.zone !== zone ? `, ${city(person.zone)} ${time(now, person.zone)}` : "";
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex items-center gap-2.5">
        <Avatar name={person.name} size="lg" />
        <div className="min-w-0">
          <Link href={studentHref(desk, student_id)} className="link block truncate font-semibold">
            {person.name}
          </Link>
          <p className="num text-ink-3 text-small">
            Student {person.number}
            {there}
          </p>
        </div>
      </div>
      <p className="text-ink-2 text-small">
        {person.mentor ? `Mentor ${person.mentor}.` : "No mentor."}
      </p>
      {person.is_on_hold ? <Status is="hold" /> : null}
    </section>
  );
}

function Recording({ ticket: { context, student_id }, desk }: Props) {
  if (!context.recording) return null;
  const { title, course, course_id } = context.recording;
  const pathname = studentHref(desk, student_id);
  return (
    <section className="grid gap-1">
      <h2 className="font-name text-label">Lesson</h2>
      <p className="text-small">
        {desk === "enrollment" ? (
          title
        ) : (
          <Link href={{ pathname, query: { tab: "course", course: course_id } }} className="link">
            {title}
          </Link>
        )}
      </p>
      <p className="text-ink-3 text-small">{course}</p>
    </section>
  );
}

function Invoice({ ticket: { context }, desk }: Props) {
  const { invoice } = context;
  if (!invoice || desk === "mentor") return null;
  const { is, text } = invoiceWords(invoice);
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 className="num font-name text-label">
          <Link href={invoiceHref(desk, invoice.id)} className="link">
            {invoice.number}
          </Link>
        </h2>
        <Status is={is}>{text}</Status>
      </div>
      <InstalmentBeads of={invoice.instalments} />
      <dl className="num text-small">
        <Fact label="Total">
          <Amount of={invoice.amount} currency={invoice.currency} />
        </Fact>
        <Fact label="Open">
          <Amount of={invoice.open} currency={invoice.currency} />
        </Fact>
      </dl>
    </section>
  );
}

function Others({ ticket: { others }, desk }: Props) {
  if (others.length === 0) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 className="font-name text-label">Other tickets</h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1 text-small">
        {others.map((other) => (
          <li key={other.id} className="flex items-center justify-between gap-2">
            <Link href={ticketHref(desk, other.id)} className="link num truncate">
              {other.number} {other.subject}
            </Link>
            <TicketState is={other.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-2.5 py-[3px]">
      <dt className="text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
