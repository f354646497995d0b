import type { Route } from "next";
import type { StudentDesk } from "@/components/grading/desk";

/** The list of tickets of each desk. */
export const ticketLists = {
  mentor: "/mentor/tickets",
  enrollment: "/enrollment/tickets",
  admin: "/admin/tickets",
} satisfies Record<StudentDesk, Route>;

/** Where the staff read a ticket. */
export function ticketHref(
  desk: StudentDesk,
  ticket: string,
): Route<
  `/mentor/tickets/${string}` | `/enrollment/tickets/${string}` | `/admin/tickets/${string}`
> {
  if (desk === "enrollment") return `/enrollment/tickets/${ticket}`;
  return desk === "mentor" ? `/mentor/tickets/${ticket}` : `/admin/tickets/${ticket}`;
}
