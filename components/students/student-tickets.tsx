import type { StudentDesk } from "@/components/grading/desk";
import { TicketsTable } from "@/components/support/tickets-table";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { StudentTickets as Tickets } from "@/lib/support/schema";

/** A student's tickets that are the reader's to answer, those that are not over first. */
export function StudentTickets({
  tickets: { rows, now },
  name,
  desk,
}: {
  tickets: Tickets;
  name: string;
  desk: StudentDesk;
}) {
  if (rows.length === 0)
    return (
      <Empty framed title="No tickets">
        What {name} asks {which[desk]} stands here, with the answers.
      </Empty>
    );
  return (
    <Sheet>
      <TicketsTable rows={rows} desk={desk} now={now} isOfOne />
    </Sheet>
  );
}

const which = { mentor: "about lessons", enrollment: "about starting", admin: "under Help" };
