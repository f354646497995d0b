import { describe, expect, test } from "vitest";
import { readFolds } from "@/lib/learning/folded";
import { currentItem, itemStatus, moduleState } from "@/lib/learning/item-status";
import { paceOf } from "@/lib/learning/pace";
import { watchingOf } from "@/lib/learning/watching";
import { hourForReader, workEffort, workLabel, workLine } from "@/lib/learning/work-words";
import { course, item, reader, work } from "./made";

describe("the pace", () => {
  const today = "2026-11-24";

  test("of four weeks gives the day the rest is done", () => {
    const steady = course({ lessons: 42, lessons_done: 26, lessons_recently: 16 });
    expect(paceOf(steady, today)).toEqual({ lessons: 4, weeks: 1, finish: "2026-12-22" });
  });

  test("of a first week counts as a week, not as a day", () => {
    const fresh = course({
      lessons_done: 2,
      lessons_recently: 2,
      first_done_at: "2026-11-24T08:00:00+00:00",
    });
    expect(paceOf(fresh, today)).toMatchObject({ lessons: 2, weeks: 1 });
  });

  test("slower than a lesson a week is said in weeks", () => {
    expect(paceOf(course({ lessons_recently: 1 }), today)).toEqual({
      lessons: 1,
      weeks: 4,
      finish: "2027-04-13",
    });
  });

  test("is not guessed when nothing was completed lately or nothing is left", () => {
    expect(paceOf(course({ lessons_recently: 0 }), today)).toBeNull();
    expect(paceOf(course({ lessons_done: 9 }), today)).toBeNull();
  });
});

describe("a recording's state", () => {
  test("has one word of the status table", () => {
    expect(itemStatus(item())).toBe("open");
    expect(itemStatus(item({ watched_seconds: 5 }))).toBe("started");
    expect(itemStatus(item({ is_completed: true }))).toBe("done");
    expect(itemStatus(item({ reasons: [{ kind: "staff_locked" }] }))).toBe("locked");
    expect(itemStatus(item({ reasons: [{ kind: "drip", date: "2026-11-30", day: 6 }] }))).toBe(
      "scheduled",
    );
    expect(
      itemStatus(item({ is_completed: true, reasons: [{ kind: "on_hold", hold: "billing" }] })),
    ).toBe("hold");
  });

  test("one goes on with what was watched last", () => {
    const older = item({ id: "a", watched_seconds: 5, seen_at: "2026-11-20T09:00:00+00:00" });
    const newer = item({ id: "b", watched_seconds: 5, seen_at: "2026-11-23T09:00:00+00:00" });
    const fresh = item({ id: "c" });
    expect(currentItem([fresh, older, newer])?.id).toBe("b");
    expect(currentItem([item({ is_completed: true }), fresh])?.id).toBe("c");
    expect(currentItem([item({ is_completed: true })])).toBeUndefined();
  });

  test("a module counts lessons, and a lesson is done with its last part", () => {
    const part = (id: string, is_completed: boolean) => item({ id, is_completed, duration: 60 });
    const lesson = (...recordings: ReturnType<typeof part>[]) => ({
      id: "lesson",
      label: "4.1",
      title: "A lesson",
      recordings,
    });
    const state = moduleState({
      number: 4,
      title: "Price and margin",
      lessons: [lesson(part("a", true)), lesson(part("b", true), part("c", false))],
    });
    expect(state).toEqual({ status: "started", lessons: 2, done: 1, seconds: 180, opensOn: null });
  });
});

describe("the button to watch", () => {
  test("starts, continues three seconds earlier, or plays what was missed at the end", () => {
    expect(watchingOf(item()).label).toBe("Start");
    const begun = { watched_seconds: 900, watched: [{ from: 0, to: 900 }], last_position: 1590 };
    expect(watchingOf(item(begun)).label).toBe("Continue at 26:27");
    const atTheEnd = {
      watched_seconds: 965,
      watched: [
        { from: 0, to: 900 },
        { from: 1800, to: 1865 },
      ],
      last_position: 1865,
    };
    expect(watchingOf(item(atTheEnd))).toEqual({
      label: "Play what I missed",
      playsMissed: true,
      missed: { parts: 1, seconds: 900 },
    });
  });
});

describe("work in words", () => {
  const due = work({ due_at: "2026-11-27T22:59:59+00:00" });
  const accra = { ...reader, reader_zone: "Africa/Accra" };

  test("a deadline has its hour, and the reader's where it differs", () => {
    expect(workLabel(due, reader)).toBe("Due Friday, 23:59");
    expect(hourForReader(due, reader)).toBeNull();
    expect(hourForReader(due, accra)).toBe("22:59 for you in Accra");
  });

  test("what was handed in says when, and when an answer comes", () => {
    const sent = work({ state: "submitted", submitted_at: "2026-11-22T09:32:00+00:00" });
    expect(workLabel(sent, reader)).toBe("Waiting");
    expect(workLine(sent, reader)).toBe(
      "Handed in Sunday at 10:32. Jonas usually answers within two days.",
    );
  });

  test("returned work quotes the mentor and counts the next attempt", () => {
    const back = work({
      state: "returned",
      verdict: "needs_work",
      feedback: "Show the shipping cost.",
      grader: "Jonas Weber",
      attempt_number: 1,
    });
    expect(workLine(back, reader)).toBe("Jonas: “Show the shipping cost.”");
    expect(workEffort(back)).toBe("attempt 2 of 3");
  });

  test("a draft says when it was saved and what it opens", () => {
    const draft = work({
      state: "draft",
      saved_at: "2026-11-23T19:14:00+00:00",
      opens: "Discounts",
    });
    expect(workLine(draft, reader)).toBe("Draft saved yesterday at 20:14. Opens “Discounts”.");
    expect(workEffort(draft)).toBe("about 40 min");
  });

  test("grades are told with their maximum", () => {
    const passed = work({ state: "graded", verdict: "pass", score: 91, is_passed: true });
    expect(workLabel(passed, reader)).toBe("Passed, 91 of 100");
    expect(workLabel({ ...passed, is_passed: false, verdict: "fail" }, reader)).toBe("Failed");
  });
});

test("modules stay as they were left, whatever the cookie says", () => {
  expect([...readFolds("4.-2")]).toEqual([
    [4, true],
    [2, false],
  ]);
  expect([...readFolds("")]).toEqual([]);
  expect([...readFolds("x.0.1e9z.<script>")]).toEqual([]);
});
