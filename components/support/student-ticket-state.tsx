import { Status } from "@/components/ui/status";
import type { TicketStatus } from "@/lib/support/schema";
import { ownStatus } from "@/lib/support/student-words";

/** The status of a question as whoever asked it says it. */
export function StudentTicketState({ is, badge }: { is: TicketStatus; badge?: boolean }) {
  const { is: status, word } = ownStatus[is];
  return (
    <Status is={status} badge={badge}>
      {word}
    </Status>
  );
}
