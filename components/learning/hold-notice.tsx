import Link from "next/link";
import { MailLink } from "@/components/ui/mail-link";
import { Notice } from "@/components/ui/notice";
import { holdSentence } from "@/lib/learning/facts";
import type { Reader, WayOut } from "@/lib/learning/schema";

/** Why lessons are on hold and what to do about it; a hold of billing leads there, any other to whoever can tell. */
export function HoldNotice({
  hold,
  wayOut,
  className,
}: {
  hold: Reader["holds"][number];
  wayOut: WayOut;
  className?: string;
}) {
  const isBilling = hold === "billing";
  return (
    <Notice is="hold" className={className} end={isBilling ? <WhatIsDue /> : <Ask />}>
      {holdSentence(hold, wayOut)}{" "}
      {!isBilling && wayOut.email ? <MailLink to={wayOut.email} /> : null}
    </Notice>
  );
}

function Ask() {
  return (
    <Link href="/help/new" className="link whitespace-nowrap">
      Ask for help
    </Link>
  );
}

function WhatIsDue() {
  return (
    <Link href="/billing" className="link whitespace-nowrap">
      See what is due
    </Link>
  );
}
