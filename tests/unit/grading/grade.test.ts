import { describe, expect, it } from "vitest";
import { consequence } from "@/lib/grading/consequence";
import {
  gradeOf,
  levelsOf,
  missingFrom,
  rawScore,
  scoreSoFar,
  stepFrom,
} from "@/lib/grading/grade";
import { neighbours } from "@/lib/grading/neighbours";
import { attempt, attemptPage, row } from "./made";

const { assignment } = attemptPage();
const plain = { ...assignment, rubric: null };
const grade = {
  score: null,
  rubric: { cost: 40, margin: 30 },
  verdict: "pass" as const,
  feedback: "",
};

describe("a score", () => {
  it("is the sum of the rubric, once every criterion has points", () => {
    expect(rawScore(assignment, grade)).toBe(70);
    expect(rawScore(assignment, { ...grade, rubric: { cost: 40 } })).toBeNull();
    expect(scoreSoFar(assignment, { ...grade, rubric: { cost: 0 } })).toBe(0);
    expect(scoreSoFar(assignment, { ...grade, rubric: {} })).toBeNull();
  });

  it("is the number where there is no rubric", () => {
    expect(rawScore(plain, { ...grade, score: 55 })).toBe(55);
    expect(rawScore(plain, grade)).toBeNull();
  });
});

describe("what is missing from a grade", () => {
  it.each([
    ["points", { rubric: { cost: 40 } }, "Give points for every criterion."],
    ["a verdict", { verdict: null }, "Choose pass, needs work or fail."],
    [
      "enough for a pass",
      { rubric: { cost: 0, margin: 30 } },
      "30 is below the 60 that passes. Raise it, or choose needs work.",
    ],
    [
      "what to change",
      { verdict: "needs_work" as const, feedback: " " },
      "Say what to change before you return it.",
    ],
  ])("is %s", (_, part, sentence) => {
    expect(missingFrom(assignment, 2, { ...grade, ...part })).toBe(sentence);
  });

  it("is nothing when it can be given", () => {
    expect(missingFrom(assignment, 2, grade)).toBeNull();
    expect(
      missingFrom(assignment, 2, { ...grade, verdict: "needs_work", feedback: "More." }),
    ).toBeNull();
    expect(
      missingFrom(assignment, 2, { ...grade, rubric: { cost: 0, margin: 0 }, verdict: "fail" }),
    ).toBeNull();
  });

  it("is another attempt, when the last one would be returned", () => {
    const back = { ...grade, verdict: "needs_work" as const, feedback: "More." };
    expect(missingFrom(assignment, 3, back)).toContain("This was the last attempt.");
    expect(missingFrom({ ...assignment, attempts_allowed: null }, 3, back)).toBeNull();
  });

  it.each([-1, 101, 50.5, Number.NaN])("is a score in range, not %s", (score) => {
    expect(missingFrom(plain, 2, { ...grade, score })).toBe(
      "The score is a whole number from 0 to 100.",
    );
  });
});

describe("steps of a criterion", () => {
  const criterion = { key: "a", title: "A", points: 30, hint: "", levels: [20, 10, 99, 10] };

  it("go from nothing to all its points, in order, once each", () => {
    expect(levelsOf(criterion)).toEqual([0, 10, 20, 30]);
    expect(levelsOf({ ...criterion, levels: [] })).toEqual([0, 30]);
  });

  it("move one at a time and stop at the ends", () => {
    expect(stepFrom(criterion, undefined, 1)).toBe(0);
    expect(stepFrom(criterion, undefined, -1)).toBe(30);
    expect(stepFrom(criterion, 10, 1)).toBe(20);
    expect(stepFrom(criterion, 15, -1)).toBe(10);
    expect(stepFrom(criterion, 30, 1)).toBe(30);
    expect(stepFrom(criterion, 0, -1)).toBe(0);
  });
});

describe("where a mentor begins", () => {
  it("is with their own draft, else with the grade that stands", () => {
    const graded = attempt({ raw_score: 70, score: 60, verdict: "pass", feedback: "Fine" });
    const page = attemptPage({ attempt: { ...graded, claim: null } });
    expect(gradeOf(page)).toEqual({ score: 70, rubric: null, verdict: "pass", feedback: "Fine" });
    const draft = {
      score: 12,
      rubric_scores: null,
      verdict: null,
      feedback: "Half",
      saved_at: page.now,
    };
    expect(gradeOf({ ...page, draft })).toMatchObject({ score: 12, feedback: "Half" });
  });
});

describe("what a verdict does", () => {
  const page = attemptPage();

  it("is said before it is given", () => {
    expect(consequence(page, null)).toBe("A pass opens 2.3 Discounts for Tomás.");
    expect(consequence(page, "pass")).toBe("Opens 2.3 Discounts for Tomás.");
    expect(consequence(page, "needs_work")).toBe("Tomás can hand in attempt 3 of 3.");
    expect(consequence(page, "fail")).toBe("Closes this work. Tomás cannot hand it in again.");
  });

  it("names two lessons and counts the rest", () => {
    const opens = ["2.3 A", "2.4 B", "2.5 C", "2.6 D"];
    expect(consequence({ ...page, opens }, "pass")).toBe(
      "Opens 2.3 A, 2.4 B and 2 more for Tomás.",
    );
    expect(consequence({ ...page, opens: [] }, "pass")).toBe("Opens nothing at once for Tomás.");
  });
});

describe("the attempts around one", () => {
  const theirs = { mine: false, name: "Lea Brandt", until: "2026-11-22T13:00:00+00:00" };

  it("lead on to the nearest that nobody else has claimed", () => {
    const page = attemptPage();
    expect(neighbours(page)).toEqual({ previous: null, next: row(2).id, nextFree: row(2).id });
    page.queue.rows[1] = row(2, { claim: theirs });
    expect(neighbours(page)).toMatchObject({ next: row(2).id, nextFree: row(3).id });
  });

  it("begin again at the oldest after the last one", () => {
    const page = attemptPage({ attempt: { ...attempt({ id: row(3).id }), claim: null } });
    expect(neighbours(page)).toEqual({ previous: row(2).id, next: null, nextFree: row(1).id });
  });

  it("are found for an attempt that no longer waits", () => {
    const graded = attempt({
      id: row(9).id,
      submitted_at: "2026-11-20T08:30:00+00:00",
      state: "graded",
    });
    const page = attemptPage({ attempt: { ...graded, claim: null } });
    expect(neighbours(page)).toMatchObject({ previous: row(1).id, next: row(2).id });
  });
});
