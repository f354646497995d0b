import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Invoice } from "@/lib/billing/schema";
import { dayInWords } from "@/lib/calendar-day";
import { invoiceHref, type Office, offices } from "@/lib/office";
import { Amount } from "./amount";

/** The one thing to know before doing anything with an invoice. */
export function InvoiceNotice({ invoice, office }: { invoice: Invoice; office: Office }) {
  const claim = invoice.claims[0];
  const { payments } = offices[office];
  if (invoice.replaced_by)
    return (
      <Notice
        is="waiting"
        end={
          <Link href={invoiceHref(office, invoice.replaced_by.id)} className="link">
            Open {invoice.replaced_by.number ?? "the draft"}
          </Link>
        }
      >
        This invoice was replaced.
      </Notice>
    );
  if (claim)
    return (
      <Notice
        is="waiting"
        end={
          <Link href={{ pathname: `${payments}/${claim.id}` }} className="link">
            Look at it
          </Link>
        }
      >
        <Amount of={claim.amount} currency={invoice.currency} /> paid on {dayInWords(claim.paid_on)}{" "}
        waits for approval, reported by {claim.by}. Reminders stop meanwhile.
      </Notice>
    );
  if (invoice.promise)
    return (
      <Notice is="due">
        {invoice.student} promised to pay until {dayInWords(invoice.promise.on)}
        {invoice.promise.note ? `: “${invoice.promise.note}”` : "."} Reminders stop until then.
      </Notice>
    );
  if (invoice.on_hold)
    return <Notice is="hold">Lessons are on hold until what is overdue is paid.</Notice>;
  return null;
}
