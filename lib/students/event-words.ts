import { dayInWords } from "@/lib/calendar-day";
import { counted } from "@/lib/format";
import type { Contact } from "./contacts";
import type { StudentEvent, Topic } from "./schema";

export const topicWords: Record<Topic, string> = {
  enrollment: "Enrollment",
  lessons: "Lessons and work",
  access: "Holds",
  money: "Money",
  tickets: "Tickets",
  notes: "Notes",
};

export const contactWords: Record<Contact, string> = {
  reached: "Reached",
  no_answer: "No answer",
  message_left: "Left a message",
  call_back: "Call back later",
  not_interested: "Does not want to go on",
};

const verdicts: Record<string, string> = {
  pass: "passed",
  needs_work: "needs work",
  fail: "failed",
};
const holds: Record<string, string> = {
  billing: "for billing",
  manual: "by hand",
  expiry: "at the end of the course",
};
const methods: Record<string, string> = {
  bank_transfer: "by bank transfer",
  cash: "in cash",
  cheque: "by cheque",
  card_terminal: "by card",
  other: "",
  stripe: "with Stripe",
};

type Say = (event: StudentEvent) => string;

const quoted: Say = ({ subject }) => `“${subject}”`;
const verdict: Say = ({ detail }) => verdicts[detail ?? ""] ?? "graded";
const lessons: Say = ({ subject, detail }) =>
  subject ? `“${subject}”` : counted(Number(detail), "lesson");
const day = (text: string | null) => (text ? dayInWords(text) : "");

const sentences: Record<string, Say> = {
  invited: ({ subject }) => `Invited as ${subject}`,
  accepted: () => "Accepted the invitation",
  invitation_revoked: () => "Invitation taken back",
  enrolled: (event) => `Enrolled in ${quoted(event)}, from ${day(event.detail)}`,
  mentor_changed: ({ subject }) => `Mentor is ${subject}`,
  questionnaire_done: () => "Answered the questionnaire",
  first_lesson: (event) => `Completed the first lesson, ${quoted(event)}`,
  course_completed: (event) => `Completed ${quoted(event)}`,
  handed_in: (event) => `Handed in ${quoted(event)}, attempt ${event.detail}`,
  graded: (event) => `${quoted(event)} ${verdict(event)}`,
  grade_changed: (event) => `Grade of ${quoted(event)} changed: ${verdict(event)}`,
  extended: (event) => `More room for ${quoted(event)}`,
  access_open: (event) => `Opened ${lessons(event)}`,
  access_lock: (event) => `Locked ${lessons(event)}`,
  access_waive: (event) => `Waived what comes before ${lessons(event)}`,
  access_shift: (event) => `Moved the day of ${lessons(event)}`,
  access_ended: (event) => `Ended a decision about ${lessons(event)}`,
  hold_placed: ({ detail }) => `On hold ${holds[detail ?? ""]}`,
  hold_lifted: ({ detail }) => `Hold ${holds[detail ?? ""]} lifted`,
  invoice_issued: ({ subject, money }) => `Invoice ${subject} over ${money}`,
  invoice_voided: ({ subject }) => `Invoice ${subject} void`,
  written_off: ({ subject, money }) => `${money} of ${subject} written off`,
  credited: ({ subject, detail, money }) => `Credit note ${detail}, ${money} of ${subject}`,
  rescheduled: ({ subject }) => `Instalments of ${subject} moved`,
  payment_claimed: ({ money, detail }) => `Says ${money} was paid ${methods[detail ?? ""]}`.trim(),
  payment_refused: ({ money }) => `Payment of ${money} refused`,
  payment_withdrawn: ({ money }) => `Payment of ${money} taken back before review`,
  paid: ({ money, subject, detail }) =>
    `Paid ${money}${` ${methods[detail ?? ""]}`.trimEnd()}, receipt ${subject}`,
  payment_refund: ({ money, subject, detail }) =>
    `Refund of ${money}${detail === "done" ? "" : `, ${detail}`}, receipt ${subject}`,
  payment_reversal: ({ money, subject }) => `Payment of ${money} reversed, receipt ${subject}`,
  payment_promised: ({ subject }) => `Promised to pay by ${day(subject)}`,
  reminded: ({ subject, money, detail }) =>
    `Reminded of ${money}, ${subject}${detail === null ? "" : `, ${stage(Number(detail))}`}`,
  ticket_opened: (event) => `Asked ${quoted(event)}, ${event.detail}`,
  ticket_answered: ({ detail }) => `First answer on ${detail}`,
  ticket_resolved: ({ detail }) => `${detail} resolved`,
  noted: ({ detail }) => contactWordOf(detail) ?? "Note",
};

/** What happened, in a few words: "Handed in “Price list”, attempt 2". */
export function eventInWords(event: StudentEvent): string {
  return sentences[event.type]?.(event) ?? event.type;
}

function contactWordOf(detail: string | null): string | undefined {
  const found = Object.entries(contactWords).find(([contact]) => contact === detail);
  return found && `Contact: ${found[1].toLowerCase()}`;
}

function stage(days: number): string {
  if (days === 0) return "due that day";
  return days < 0
    ? `${counted(-days, "day")} before it was due`
    : `${counted(days, "day")} overdue`;
}
