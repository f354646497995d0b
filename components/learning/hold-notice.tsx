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
  const isBilling = hold === "billing";
  return (
    <Notice is="hold" className={className} end={isBilling ? <WhatIsDue /> : null}>
      {holdSentence(hold, contact)}{" "}
      {!isBilling && contact.email ? <MailLink to={contact.email} /> : null}
    </Notice>
  );
}

function WhatIsDue() {
  return (
    <Link href="/billing" className="link whitespace-nowrap">
      See what is due
    </Link>
  );
}
