import { inWords, inWordsCapital } from "@/lib/format";
import { firstName, roughly } from "@/lib/work/words";
import type { Category, HelpDesk, OwnTicket, OwnTicketRow, TicketStatus } from "./schema";

/** What students read about their questions. Pure: nothing is looked up. */

/** What a question can be about, as a student would say it. */
export const topicWords: Record<Category, string> = {
  learning: "A lesson or my work",
  billing: "An invoice or a payment",
  onboarding: "Getting started and my account",
  technical: "Something on this site does not work",
};

/** "Jonas usually answers within two days." */
export function deskWords({ mentor, usual_seconds }: HelpDesk, academy: string): string {
  const who = mentor ? firstName(mentor) : academy;
  if (usual_seconds === null) return `${who} answers, and you are told here.`;
  return `${who} usually answers within ${roughly(usual_seconds)}.`;
}

/** What a status means to whoever asked: the staff's "waiting" is the student's turn. */
export const ownStatus: Record<
  TicketStatus,
  { is: "waiting" | "open" | "passed" | "done"; word: string }
> = {
  open: { is: "waiting", word: "Waiting for an answer" },
  waiting: { is: "open", word: "Open, your turn" },
  resolved: { is: "passed", word: "Resolved" },
  closed: { is: "done", word: "Closed" },
};

/** "One question waits for your reply, two for an answer.": the first sentence of the page. */
export function helpSentence(rows: readonly OwnTicketRow[]): string {
  if (rows.length === 0) return "Ask, and somebody who knows answers.";
  const yours = rows.filter(({ status }) => status === "waiting").length;
  const ours = rows.filter(({ status }) => status === "open").length;
  const first = yours > 0 ? yours : ours;
  if (first === 0) return "All you asked is answered.";
  const begin = `${inWordsCapital(first)} ${first === 1 ? "question waits" : "questions wait"} for`;
  if (yours === 0) return `${begin} an answer.`;
  return ours === 0
    ? `${begin} your reply.`
    : `${begin} your reply, ${inWords(ours)} for an answer.`;
}

/** What is still open, the student's own turn first, and what is done with. */
export function ownGroups(rows: readonly OwnTicketRow[]) {
  const of = (...states: TicketStatus[]) => rows.filter(({ status }) => states.includes(status));
  return { open: [...of("waiting"), ...of("open")], done: of("resolved", "closed") };
}

/** Whose turn it is, and what writing does now. */
export function turnWords({ status, thread, desk, context }: OwnTicket, academy: string): string {
  const answer = thread.findLast(({ role }) => role !== "student");
  switch (status) {
    case "open":
      return `Your message is there. ${deskWords(desk, academy)}`;
    case "waiting":
      return `${answer ? firstName(answer.by) : academy} answered, now it is your turn. If all is clear, there is nothing to do.`;
    case "resolved":
      return "Resolved. If something is missing, write below and it opens again.";
    case "closed":
      return context.followed_by
        ? "Closed."
        : "Closed. What you write below begins a new question, linked to this one.";
  }
}
