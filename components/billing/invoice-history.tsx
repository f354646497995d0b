import { DateText } from "@/components/ui/date-text";
import type { Invoice } from "@/lib/billing/schema";
import { eventText } from "@/lib/billing/words";
import { Amount } from "./amount";

/** Everything that happened to an invoice, newest first. */
export function InvoiceHistory({ invoice, zone }: { invoice: Invoice; zone: string }) {
  const events = [...invoice.history].reverse();
  return (
    <section className="grid gap-2">
      <h2 className="text-heading">History</h2>
      <ol className="grid gap-3 border-line-2 border-s-2 ps-4 text-small">
        {events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.name ?? ""}`} className="grid">
            <span>
              {eventText(event)}
              {event.amount ? (
                <>
                  , <Amount of={event.amount} currency={invoice.currency} />
                </>
              ) : null}
            </span>
            {event.reason ? <span className="break-words text-ink-2">“{event.reason}”</span> : null}
            <span className="text-ink-3">
              <DateText at={event.at} zone={zone} now={event.at} as="date" />
              {event.by ? `, ${event.by}` : ""}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
