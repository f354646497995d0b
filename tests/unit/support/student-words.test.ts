import { expect, test } from "vitest";
import type { OwnTicket, OwnTicketRow, TicketStatus } from "@/lib/support/schema";
import { deskWords, helpSentence, ownGroups, turnWords } from "@/lib/support/student-words";

const at = "2026-11-23T09:00:00+00:00";
const row = (status: TicketStatus, id = status): OwnTicketRow => ({
  id,
  number: "TCK-7",
  subject: "Transfer sent",
  category: "billing",
  status,
  created_at: at,
  said_at: at,
  is_answered: status !== "open",
});
const rows = (...states: TicketStatus[]) => states.map((status) => row(status));

function ticket(status: TicketStatus, more: Partial<OwnTicket["context"]> = {}): OwnTicket {
  const said = { at, is_mine: false, body: "Hello", is_internal: false };
  return {
    ...row(status),
    now: at,
    thread: [
      { ...said, id: "1", by: "Amara Okafor", role: "student", is_mine: true },
      { ...said, id: "2", by: "Elena Marchetti", role: "admin" },
      { ...said, id: "3", by: "Amara Okafor", role: "student", is_mine: true },
    ],
    context: { recording: null, invoice: null, follows: null, followed_by: null, ...more },
    desk: { category: "billing", mentor: null, usual_seconds: 5 * 3600 },
  };
}

test("a student reads who answers, and how fast once that is known", () => {
  const jonas = { category: "learning" as const, mentor: "Jonas Weber", usual_seconds: 40 * 3600 };
  expect(deskWords(jonas, "Tradewind Academy")).toBe("Jonas usually answers within two days.");
  expect(deskWords({ ...jonas, usual_seconds: null }, "Tradewind Academy")).toBe(
    "Jonas answers, and you are told here.",
  );
  expect(deskWords({ ...jonas, mentor: null, usual_seconds: 600 }, "Tradewind Academy")).toBe(
    "Tradewind Academy usually answers within an hour.",
  );
});

test("the page begins with whose turn it is", () => {
  expect(helpSentence([])).toBe("Ask, and somebody who knows answers.");
  expect(helpSentence(rows("open"))).toBe("One question waits for an answer.");
  expect(helpSentence(rows("waiting", "waiting", "closed"))).toBe(
    "Two questions wait for your reply.",
  );
  expect(helpSentence(rows("open", "waiting", "open"))).toBe(
    "One question waits for your reply, two for an answer.",
  );
  expect(helpSentence(rows("resolved", "closed"))).toBe("All you asked is answered.");
});

test("where the student has a turn comes first, what is done with last", () => {
  const { open, done } = ownGroups(rows("open", "closed", "waiting", "resolved"));
  expect(open.map(({ status }) => status)).toEqual(["waiting", "open"]);
  expect(done.map(({ status }) => status)).toEqual(["closed", "resolved"]);
});

test("every status says whose turn it is and what writing does", () => {
  const words = (...of: Parameters<typeof ticket>) => turnWords(ticket(...of), "Tradewind Academy");
  expect(words("open")).toBe(
    "Your message is there. Tradewind Academy usually answers within a day.",
  );
  expect(words("waiting")).toContain("Elena answered, now it is your turn.");
  expect(words("resolved")).toContain("write below and it opens again");
  expect(words("closed")).toContain("begins a new question, linked to this one");
  expect(words("closed", { followed_by: { id: "2", number: "TCK-8" } })).toBe("Closed.");
});
