import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { holdSentence } from "@/lib/learning/facts";
import type { Reader } from "@/lib/learning/schema";

/** Why lessons are on hold and what to do about it; a hold of billing leads there. */
export function HoldNotice({
  hold,
  academy,
  className,
}: {
  hold: Reader["holds"][number];
  academy: string;
  className?: string;
}) {
  return (
    <Notice
      is="hold"
      className={className}
      end={
        hold === "billing" ? (
          <Link href="/billing" className="link whitespace-nowrap">
            See what is due
          </Link>
        ) : null
      }
    >
      {holdSentence(hold, academy)}
    </Notice>
  );
}
