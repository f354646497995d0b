import { describe, expect, test } from "vitest";
import { nextStep } from "@/lib/learning/next-step";
import { opening } from "@/lib/learning/opening";
import type { Home } from "@/lib/learning/schema";
import { course, home, item, work, working } from "./made";

const says = (facts: Home) => opening(nextStep(facts), facts);

describe("a student's home begins with a true sentence", () => {
  test("nothing started", () => {
    const courses = [course({ lessons_done: 0 })];
    const next = item({ place: 1, title: "What a first sale proves", duration: 300 });
    expect(says(home({ courses, next }))).toBe(
      "Your course begins with “What a first sale proves”. It takes five minutes.",
    );
  });

  test("the next one is not begun", () => {
    expect(says(home({ next: item() }))).toBe("“Pricing for margin” is next. It takes 32 minutes.");
  });

  test("in the middle of a recording, with work to follow", () => {
    const next = item({
      watched: [{ from: 0, to: 1365 }],
      watched_seconds: 1365,
      work: [work({ title: "Price list with target margins" })],
    });
    expect(says(home({ next }))).toBe(
      "Six more minutes complete “Pricing for margin”. Then hand in “Price list with target margins”.",
    );
  });

  test("work that is handed in is not asked for again", () => {
    const next = item({
      watched: [{ from: 0, to: 1678 }],
      watched_seconds: 1678,
      work: [work({ state: "submitted" })],
    });
    expect(says(home({ next }))).toBe("One more second completes “Pricing for margin”.");
  });

  test("only work is left, with a date", () => {
    const due = work({ due_at: "2026-11-27T22:59:59+00:00", opens: "Discounts" });
    expect(says(working([due]))).toBe(
      "“Price list” is due Friday, 23:59. “Discounts” opens when it passes.",
    );
    expect(says(working([due], { requires: "submitted" }))).toBe(
      "“Price list” is due Friday, 23:59. “Discounts” opens when it is handed in.",
    );
  });

  test("only work is left, without a date", () => {
    expect(says(working([work()]))).toBe("“Price list” is yours to hand in.");
  });

  test("work is overdue", () => {
    const late = work({ due_at: "2026-11-20T22:59:59+00:00" });
    expect(says(working([late]))).toBe(
      "“Price list” was due on Friday 20 November. Hand it in now.",
    );
    expect(says(working([{ ...late, opens: "Discounts" }]))).toBe(
      "“Price list” was due on Friday 20 November. “Discounts” waits for it.",
    );
  });

  test("work came back", () => {
    const back = work({ state: "returned", verdict: "needs_work", attempt_number: 1 });
    expect(says(working([back]))).toBe("“Price list” needs work. Change it and hand it in again.");
  });

  test("everything waits for somebody else", () => {
    const sent = work({ state: "submitted", submitted_at: "2026-11-22T09:32:00+00:00" });
    expect(says(working([sent]))).toBe(
      "“Price list” waits for Jonas, who usually answers within two days.",
    );
    expect(says(working([sent, { ...sent, id: "other" }], { mentor: null }))).toBe(
      "Two pieces of work wait for Tradewind Academy, who usually answers within two days.",
    );
  });

  test("a date has to come", () => {
    const path = [
      item({ title: "Bundles", reasons: [{ kind: "drip", date: "2026-11-30", day: 56 }] }),
    ];
    expect(says(home({ path }))).toBe(
      "“Bundles” opens on Monday 30 November. Until then nothing is left to do.",
    );
  });

  test("on hold", () => {
    expect(says(home({ holds: ["billing"], next: item() }))).toBe(
      "Lessons are on hold until what is due is paid. Billing and help stay open.",
    );
    expect(says(home({ holds: ["manual"] }))).toBe(
      "Lessons are on hold. Ask Tradewind Academy what lifts it.",
    );
    expect(says(home({ holds: ["expiry"] }))).toBe(
      "Your access has run out. Ask Tradewind Academy to extend it.",
    );
  });

  test("finished, even with optional work left", () => {
    const courses = [course({ is_finished: true, lessons_done: 9 })];
    expect(says(working([work({ is_required: false })], { courses }))).toBe(
      "You completed “First sale to steady store”, all nine lessons of it.",
    );
  });

  test("the time in the course is over", () => {
    const over = course({ is_over: true, ends_on: "2026-11-12" });
    expect(says(home({ courses: [over] }))).toBe(
      "Your time in “First sale to steady store” ended on Thursday 12 November. Ask Tradewind Academy if you want to go on.",
    );
    expect(says(home({ courses: [{ ...over, ends_on: null }] }))).toContain("has ended.");
  });

  test("no course, and a course without lessons", () => {
    expect(says(home({ courses: [] }))).toBe("You are not in a course yet.");
    expect(says(home({ courses: [course({ lessons: 0 })] }))).toBe(
      "“First sale to steady store” has no lessons yet.",
    );
  });

  test("only another person can open the way", () => {
    const path = [item({ reasons: [{ kind: "staff_locked" }] })];
    expect(says(home({ path }))).toBe(
      "Nothing is open to you now. Ask Jonas Weber what comes next.",
    );
  });
});

describe("what comes first", () => {
  const returned = work({ state: "returned", recording_id: "other" });

  test("a recording one is in the middle of is finished first", () => {
    const next = item({ watched: [{ from: 0, to: 60 }], watched_seconds: 60 });
    expect(nextStep(working([returned], { next })).kind).toBe("watch");
  });

  test("returned work comes before a new recording", () => {
    expect(nextStep(working([returned], { next: item() })).kind).toBe("work");
  });

  test("optional work never comes before a lesson", () => {
    const optional = { ...returned, is_required: false };
    expect(nextStep(working([optional], { next: item() })).kind).toBe("watch");
  });

  test("the work of a recording comes after the recording", () => {
    const soon = work({ due_at: "2026-11-25T09:00:00+00:00", recording_id: "one" });
    expect(nextStep(working([soon], { next: item({ id: "one" }) })).kind).toBe("watch");
    expect(nextStep(working([soon], { next: item({ id: "two" }) })).kind).toBe("work");
  });

  test("work due next week leaves room for a lesson", () => {
    const later = work({ due_at: "2026-12-01T09:00:00+00:00", recording_id: "other" });
    expect(nextStep(working([later], { next: item() })).kind).toBe("watch");
  });
});
