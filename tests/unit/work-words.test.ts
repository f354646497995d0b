import { expect, test } from "vitest";
import { refuseContent } from "@/lib/work/file-rules";
import type { PieceOfWork } from "@/lib/work/schema";
import { workSentence } from "@/lib/work/sentence";
import { groupWork, standingOfWork } from "@/lib/work/standing";
import { isOwnPath, newPath } from "@/lib/work/storage";
import { deadlineForReader, lockReasons, scoreLine, usualAnswer } from "@/lib/work/words";

const now = "2026-11-24T09:00:00Z";
const zones = { company: "Europe/Madrid", reader: "Africa/Accra", now };
const friday = "2026-11-27T22:59:59Z";

const piece = (change: Partial<PieceOfWork> = {}): PieceOfWork => ({
  id: crypto.randomUUID(),
  recording_id: crypto.randomUUID(),
  title: "Price list",
  course: "First sale",
  label: "4.2",
  lesson: "Pricing for margin",
  is_required: true,
  is_open: true,
  reasons: [],
  estimated_minutes: 40,
  max_score: 100,
  due_at: null,
  late_days: 0,
  attempts_allowed: 3,
  attempt: null,
  ...change,
});
const attempt = (change: Partial<NonNullable<PieceOfWork["attempt"]>>) => ({
  number: 1,
  state: "draft" as const,
  verdict: null,
  score: null,
  submitted_at: null,
  late_days: 0,
  saved_at: now,
  graded_at: null,
  feedback: null,
  graded_by: null,
  ...change,
});

test("a deadline is said in the reader's zone when that shows another hour or day", () => {
  expect(deadlineForReader(friday, "Europe/Madrid", "Africa/Accra", now)).toBe(
    "22:59 for you in Accra",
  );
  expect(deadlineForReader(friday, "Europe/Madrid", "Europe/Berlin", now)).toBeNull();
  expect(deadlineForReader(friday, "Europe/Madrid", "Asia/Tokyo", now)).toBe(
    "Sat 28 Nov, 07:59 for you in Tokyo",
  );
});

test.each([
  [null, "You are told here when it is graded."],
  [1800, "Jonas usually answers within an hour."],
  [70_000, "Jonas usually answers within a day."],
  [100_000, "Jonas usually answers within two days."],
])("a mentor who needs %s seconds", (usual_seconds, sentence) => {
  expect(usualAnswer({ name: "Jonas Weber", usual_seconds })).toBe(sentence);
});

test("a late deduction is told with both scores", () => {
  const graded = { raw_score: 80, score: 70, late_days: 1 };
  expect(scoreLine(graded, 100)).toBe("80, less 10 for one day late: 70 of 100");
  expect(scoreLine({ ...graded, score: 80 }, 100)).toBe("80 of 100");
});

test("locked work says every reason", () => {
  expect(
    lockReasons(
      [
        { kind: "drip", date: "2026-11-30" },
        { kind: "prerequisite", label: "2.1", title: "Freight" },
        { kind: "previous", label: "4.1", title: "Landed cost", needs_work: true },
      ],
      now,
    ),
  ).toBe(
    "Opens on Monday 30 November. Opens when 2.1 Freight is completed. Opens when the work of 4.1 Landed cost is done.",
  );
});

test("work stands where its newest attempt and its date put it", () => {
  const is = (change: Partial<PieceOfWork>) => standingOfWork(piece(change), zones);
  expect(is({})).toEqual({ is: "open" });
  expect(is({ due_at: friday })).toEqual({ is: "due", word: "Due Friday" });
  expect(is({ due_at: "2026-12-04T22:59:59Z" })).toEqual({ is: "open" });
  expect(is({ due_at: friday, late_days: 2 })).toEqual({ is: "overdue", word: "Overdue 2 d" });
  expect(is({ attempt: attempt({}) })).toEqual({ is: "draft" });
  expect(is({ attempt: attempt({ number: 2 }) })).toEqual({ is: "needs" });
  expect(is({ attempt: attempt({ state: "submitted" }), late_days: 2 })).toEqual({ is: "waiting" });
  expect(is({ attempt: attempt({ state: "graded", verdict: "pass" }), late_days: 9 })).toEqual({
    is: "passed",
  });
  expect(is({ attempt: attempt({ state: "graded", verdict: "fail" }) })).toEqual({ is: "failed" });
});

test("the sentence over the work says what can be done, and by when", () => {
  const say = (...work: PieceOfWork[]) => workSentence(groupWork(work), zones);
  const waiting = piece({ attempt: attempt({ state: "submitted" }) });
  expect(say()).toBe("Your courses have no assignments yet.");
  expect(say(piece({ due_at: friday }))).toBe("“Price list” is open. It is due Friday, 23:59.");
  expect(say(piece(), piece({ due_at: friday }), waiting)).toBe(
    "Two pieces of work are open. The next is due Friday, 23:59.",
  );
  expect(say(piece({ late_days: 1, due_at: friday }), piece())).toBe(
    "Two pieces of work are open. One is overdue.",
  );
  expect(say(waiting)).toBe("Nothing to hand in. One piece of work waits for an answer.");
  expect(say(piece({ is_open: false }))).toBe(
    "Nothing to hand in now. The next lessons bring more.",
  );
});

test("a file that lies about itself is refused with the cure", () => {
  expect(refuseContent("a.pdf")).toContain("Export it as pdf");
  expect(refuseContent("a.csv")).toContain("Save it as UTF-8");
});

test("only the paths we give out are a student's own", () => {
  const [company, student] = [crypto.randomUUID(), crypto.randomUUID()];
  const path = newPath(company, student);
  expect(isOwnPath(path, company, student)).toBe(true);
  expect(isOwnPath(path, company, crypto.randomUUID())).toBe(false);
  for (const foreign of [`${path}/x`, `${company}/${student}/../x`, `${company}/${student}/`, ""])
    expect(isOwnPath(foreign, company, student)).toBe(false);
});
