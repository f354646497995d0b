/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const supportRefusals: Record<string, string> = {
  ticket_not_found: "That ticket is not there, or somebody else answers it now. Reload the page.",
  ticket_is_closed: "This ticket is closed. A new message of the student begins another one.",
  ticket_category_is_known: "Choose what it is about.",
  ticket_status_is_known: "Choose open, waiting, resolved or closed.",
  ticket_priority_is_known: "Choose low, normal, high or urgent.",
  ticket_has_a_subject: "Say in a few words what it is about, in 120 characters at most.",
  ticket_says_something: "Write your message, in 5,000 characters at most.",
  ticket_message_says_something: "Write your message, in 5,000 characters at most.",
  ticket_change_is_malformed: "Choose what to change: status, priority, category or who has it.",
  ticket_assignee_cannot_see_it: "Choose somebody who answers tickets of this category.",
  too_many_tickets:
    "You opened five tickets within the hour. Write on one of them, or wait until the hour is over.",
  messages_come_too_fast: "You wrote 30 messages within the hour. Wait until the hour is over.",
};
