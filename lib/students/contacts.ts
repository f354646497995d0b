/** What may come of trying to reach a student. */
export const contacts = [
  "reached",
  "no_answer",
  "message_left",
  "call_back",
  "not_interested",
] as const;

export type Contact = (typeof contacts)[number];
