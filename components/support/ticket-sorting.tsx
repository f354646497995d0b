"use client";

import { useRouter } from "next/navigation";
import type { StudentDesk } from "@/components/grading/desk";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { categories, priorities, type TicketPage } from "@/lib/support/schema";
import { categoryWords, priorityWords } from "@/lib/support/words";
import { ticketLists } from "./ticket-desk";
import { useTicket } from "./use-ticket";

/** Category and priority of a ticket. Sorted anew, it goes to those who answer that category. */
export function TicketSorting({ ticket, desk }: { ticket: TicketPage; desk: StudentDesk }) {
  const router = useRouter();
  const { change } = useTicket(ticket.id);
  const isClosed = ticket.status === "closed";
  return (
    <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,4fr)] gap-2">
      <Field label="Category">
        <NativeSelect
          value={ticket.category}
          disabled={isClosed}
          onChange={({ target }) => {
            const category = categories.find((one) => one === target.value);
            if (category)
              change(
                { category },
                `${ticket.number} is sorted into ${categoryWords[category]}.`,
                // Only admins see every category: for the others it is gone from here.
                desk === "admin" ? undefined : () => router.push(ticketLists[desk]),
              );
          }}
        >
          {categories.map((one) => (
            <option key={one} value={one}>
              {categoryWords[one]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="Priority">
        <NativeSelect
          value={ticket.priority}
          disabled={isClosed}
          onChange={({ target }) => {
            const priority = priorities.find((one) => one === target.value);
            if (priority)
              change(
                { priority },
                `${ticket.number}: priority ${priorityWords[priority].toLowerCase()}.`,
              );
          }}
        >
          {priorities.map((one) => (
            <option key={one} value={one}>
              {priorityWords[one]}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  );
}
