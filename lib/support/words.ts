import { inWordsCapital, spanInWords, waiting } from "@/lib/format";
import { secondsBetween } from "@/lib/grading/words";
import { firstName } from "@/lib/work/words";
import type {
  Category,
  Priority,
  TicketChange,
  TicketList,
  TicketMessage,
  TicketRow,
  TicketStatus,
} from "./schema";

export const categoryWords: Record<Category, string> = {
  learning: "Learning",
  billing: "Billing",
  onboarding: "Onboarding",
  technical: "Technical",
};

export const priorityWords: Record<Priority, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
};

/** What the staff call a status; "waiting" alone would not say for whom. */
export const statusWords: Record<TicketStatus, string> = {
  open: "Open",
  waiting: "Waiting for student",
  resolved: "Resolved",
  closed: "Closed",
};

const roleWords: Record<TicketMessage["role"], string> = {
  student: "student",
  mentor: "mentor",
  enrollment_manager: "enrollment",
  admin: "admin",
  superadmin: "admin",
};

/** As what somebody wrote: "student", "mentor", "internal note". */
export function authorWord({ is_internal, role }: TicketMessage): string {
  return is_internal ? "internal note" : roleWords[role];
}

/** "Four tickets wait for an answer. The oldest, from Amara, has waited two days." */
export function ticketsSentence({ open }: TicketList, oldest: TicketRow | null, now: string) {
  if (open === 0) return "No ticket waits for an answer.";
  const many = open > 99 ? "More than 99" : inWordsCapital(open);
  const all = `${many} ${open === 1 ? "ticket waits" : "tickets wait"} for an answer.`;
  if (!oldest) return all;
  const since = spanInWords(secondsBetween(oldest.turn_at, now));
  const which = open === 1 ? "It is" : "The oldest is";
  return `${all} ${which} from ${firstName(oldest.student)}, ${since} old.`;
}

/** How long its first answer took, or how long it has been waited for. */
export function firstAnswer(ticket: TicketRow, now: string): string {
  const { created_at, first_answered_at } = ticket;
  if (first_answered_at) return `after ${waiting(secondsBetween(created_at, first_answered_at))}`;
  return `not yet, ${waiting(secondsBetween(created_at, now))}`;
}

/** How long it took to resolve, or how long it has been open. */
export function resolution(ticket: TicketRow, now: string): string {
  const { created_at, resolved_at } = ticket;
  if (resolved_at) return `after ${waiting(secondsBetween(created_at, resolved_at))}`;
  return `not yet, ${waiting(secondsBetween(created_at, now))}`;
}

/** A decision in a few words: "sorted into Billing, given to Elena Marchetti". */
export function changeInWords({ changes }: TicketChange): string {
  const { category, assignee, priority, status } = changes;
  const said = [
    category && `sorted into ${categoryWords[category]}`,
    assignee !== undefined && (assignee === null ? "given to nobody" : `given to ${assignee}`),
    priority && `priority ${priorityWords[priority].toLowerCase()}`,
    status && (status === "open" ? "opened again" : statusWords[status].toLowerCase()),
  ];
  return said.filter(Boolean).join(", ");
}
