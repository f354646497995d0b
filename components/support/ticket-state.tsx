import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import type { TicketStatus } from "@/lib/support/schema";
import { statusWords } from "@/lib/support/words";

const looks: Record<TicketStatus, StatusName> = {
  open: "open",
  waiting: "waiting",
  resolved: "passed",
  closed: "done",
};

/** The status of a ticket as the staff say it. */
export function TicketState({ is }: { is: TicketStatus }) {
  return <Status is={looks[is]}>{statusWords[is]}</Status>;
}
