import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { OwnTicketRow } from "@/lib/support/schema";
import { categoryWords } from "@/lib/support/words";
import { StudentTicketState } from "./student-ticket-state";

/** One question in the list; the whole row opens it. */
export function StudentTicketRow({
  row: { id, subject, number, category, said_at, status },
  zone,
  now,
}: {
  row: OwnTicketRow;
  zone: string;
  now: string;
}) {
  return (
    <li className="border-line border-b last:border-0">
      <Link
        href={`/help/${id}`}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1.5 px-4 py-3 hover:bg-hover max-sm:grid-cols-[minmax(0,1fr)]"
      >
        <span className="grid gap-0.5">
          <bdi className="wrap-anywhere font-name">{subject}</bdi>
          <span className="num text-ink-3 text-small">
            {number}, {categoryWords[category]}, last message{" "}
            <DateText at={said_at} zone={zone} now={now} as="nearAt" />
          </span>
        </span>
        <StudentTicketState is={status} />
      </Link>
    </li>
  );
}
