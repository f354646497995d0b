import Link from "next/link";
import { MailLink } from "@/components/ui/mail-link";
import { Notice } from "@/components/ui/notice";
import { holdSentence } from "@/lib/learning/facts";
import type { Contact, Reader } from "@/lib/learning/schema";

/** Why lessons are on hold and what to do about it; a hold of billing leads there, any other to whoever can tell. */
export function HoldNotice({
  hold,
  contact,
  className,
}: {
  hold: Reader["holds"][number];
  contact: Contact;
  className?: string;
}) {
  return (
    <Notice is="hold" className={className} end={<WayOut hold={hold} contact={contact} />}>
      {holdSentence(hold, contact)}
    </Notice>
  );
}

function WayOut({ hold, contact }: { hold: Reader["holds"][number]; contact: Contact }) {
  if (hold === "billing")
    return (
      <Link href="/billing" className="link whitespace-nowrap">
        See what is due
      </Link>
    );
  return contact.email ? <MailLink to={contact.email} /> : null;
}
