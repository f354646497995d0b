import { describe, expect, it } from "vitest";
import { changed, searchIn } from "@/lib/address";
import { effectInWords, overrideInWords } from "@/lib/grading/access-words";
import { isNarrowed, queueAddress } from "@/lib/grading/addresses";
import { previewKind } from "@/lib/grading/file-kind";
import { ratingsSentence } from "@/lib/grading/ratings";
import { companySentence, progressOf, studentsSentence } from "@/lib/grading/student-words";
import { tableOf } from "@/lib/grading/table-of";
import { attemptOf, contents, queueSentence, turnaroundInWords } from "@/lib/grading/words";

const now = "2026-11-22T12:00:00+00:00";
const oldest = { student: "Tomás Ribeiro", at: "2026-11-20T08:00:00+00:00", free_id: null };
const waiting = (n: number) => ({ waiting: n, returned: 0, graded: 0 });

describe("the queue's sentence", () => {
  it.each([
    [14, "14 attempts wait. The oldest, from Tomás, has waited two days and four hours."],
    [2, "Two attempts wait. The oldest, from Tomás, has waited two days and four hours."],
    [1, "One attempt waits. It is from Tomás and has waited two days and four hours."],
    [
      10_001,
      "Over 10,000 attempts wait. The oldest, from Tomás, has waited two days and four hours.",
    ],
  ])("for %s", (n, sentence) => {
    expect(queueSentence({ counts: waiting(n), oldest, now })).toBe(sentence);
  });

  it("when nothing waits", () => {
    expect(queueSentence({ counts: waiting(0), oldest: null, now })).toBe(
      "Nothing waits for you. New work appears here by itself.",
    );
  });
});

it("turnaround is said against its target", () => {
  expect(turnaroundInWords(19 * 3600 + 600, 48)).toBe("Median turnaround 19 h, target 48 h");
  expect(turnaroundInWords(null, 48)).toBe("No answers yet, target 48 h");
});

it("what was handed in is said in a few words", () => {
  expect(contents({ has_text: true, files: 1, links: 0 })).toBe("text, 1 file");
  expect(contents({ has_text: false, files: 3, links: 1 })).toBe("3 files, 1 link");
  expect(attemptOf(2, 3)).toBe("2 of 3");
  expect(attemptOf(2, null)).toBe("2");
});

describe("the effect of an override", () => {
  it.each([
    [
      { students: 12, changed: 12, pairs: 39, before: 3, after: 39 },
      "12 students gain 36 lessons, 3 already open.",
    ],
    [{ students: 1, changed: 1, pairs: 1, before: 0, after: 1 }, "1 student gains 1 lesson."],
    [{ students: 2, changed: 1, pairs: 4, before: 4, after: 3 }, "1 student loses 1 lesson."],
    [
      { students: 2, changed: 0, pairs: 4, before: 4, after: 4 },
      "Nothing opens: all of them are open already.",
    ],
    [
      { students: 2, changed: 0, pairs: 4, before: 1, after: 1 },
      "Nothing opens or closes now, 1 of 4 are open.",
    ],
    [
      { students: 0, changed: 0, pairs: 0, before: 0, after: 0 },
      "None of them is enrolled in a course with these lessons.",
    ],
  ])("%o", (effect, sentence) => {
    expect(effectInWords(effect)).toBe(sentence);
  });

  it("a shift says which way", () => {
    expect(overrideInWords({ action: "shift", shift_days: -3 })).toBe("Shifted by 3 days, earlier");
    expect(overrideInWords({ action: "open", shift_days: null })).toBe("Opened");
  });
});

describe("students", () => {
  it("are summed up in a sentence", () => {
    const counts = { all: 38, waiting: 4, quiet: 5, hold: 2 };
    expect(studentsSentence({ counts, total: 3 })).toBe(
      "38 students. Five have not studied for two weeks, two are on hold.",
    );
    expect(studentsSentence({ counts: { ...counts, quiet: 0, hold: 0 }, total: 3 })).toBe(
      "38 students. All of them studied within two weeks.",
    );
    expect(studentsSentence({ counts: null, total: 1 })).toBe("One student.");
  });

  it("have beads that say the same in words", () => {
    expect(progressOf({ lessons: "dhwo" })).toEqual({
      items: ["full", "half", "waiting", "hollow"],
      done: 1,
      total: 4,
      text: "1 of 4 lessons done",
    });
  });

  it("wait at mentors, and an admin reads where", () => {
    const mentor = { id: "x", students: 1, median_seconds: null };
    const jonas = { ...mentor, name: "Jonas Weber", waiting: 3, oldest_at: oldest.at };
    const lea = {
      ...mentor,
      name: "Lea Brandt",
      waiting: 1,
      oldest_at: "2026-11-22T11:00:00+00:00",
    };
    expect(companySentence([lea, jonas], now)).toBe(
      "Four attempts wait at two mentors. The oldest, at Jonas Weber, has waited two days and four hours.",
    );
    expect(companySentence([lea], now)).toBe(
      "One attempt waits at Lea Brandt, the oldest for one hour.",
    );
    expect(companySentence([{ ...lea, waiting: 0, oldest_at: null }], now)).toBe(
      "No work waits for a grade.",
    );
  });
});

it("ratings are averaged by rating, and the lowest lesson is named", () => {
  const rated = (title: string, average: number | null, stars: number[]) => ({
    id: title,
    lesson: "1.1",
    title,
    average,
    stars,
    comments: [],
  });
  expect(ratingsSentence([rated("A", 5, [0, 0, 0, 0, 3]), rated("B", 3, [0, 0, 1, 0, 0])])).toBe(
    "4.5 of 5 on average. “B” is rated lowest, with 3.0.",
  );
  expect(ratingsSentence([rated("A", null, [0, 0, 0, 0, 0])])).toBe(
    "Nobody has rated these lessons yet.",
  );
});

describe("a CSV file as a table", () => {
  it("understands quotes, line breaks in cells and any of three separators", () => {
    expect(tableOf('a;b\n"x; ""y""\nz";2\n\n', 9)).toEqual({
      head: ["a", "b"],
      rows: [['x; "y"\nz', "2"]],
      total: 1,
    });
    expect(tableOf("\uFEFFa\tb\r\n1\t2", 9)).toEqual({
      head: ["a", "b"],
      rows: [["1", "2"]],
      total: 1,
    });
    expect(tableOf('a,b\n"open,1', 9).rows).toEqual([['"open', "1"]]);
  });

  it("counts the rows it leaves out", () => {
    expect(tableOf("a\n1\n2\n3", 2)).toEqual({ head: ["a"], rows: [["1"], ["2"]], total: 3 });
    expect(tableOf("", 2)).toEqual({ head: [], rows: [], total: 0 });
  });
});

it("only kinds that are safe to draw are shown", () => {
  expect(previewKind({ name: "a.csv", type: "text/plain" })).toBe("table");
  expect(previewKind({ name: "a.pdf", type: "application/pdf" })).toBe("pdf");
  for (const type of ["text/html", "image/svg+xml", "application/zip", ""])
    expect(previewKind({ name: "a.html", type })).toBe("other");
});

describe("the address of the queue", () => {
  it("reads what is malformed as not set", async () => {
    const address = await queueAddress(
      Promise.resolve({ view: "all", assignment: "1", claim: "x", q: "Ana" }),
    );
    expect(address).toMatchObject({ view: "waiting", assignment: null, claim: null, q: "Ana" });
    expect(isNarrowed(address)).toBe(true);
  });

  it("begins at the first page again when a filter changes", async () => {
    const address = await queueAddress(Promise.resolve({ view: "graded", after: "1_x", q: "Ana" }));
    expect(changed("/mentor", address, { q: null })).toEqual({
      pathname: "/mentor",
      query: { view: "graded" },
    });
    expect(changed("/mentor", address, { after: "2_y" }).query).toEqual({
      view: "graded",
      q: "Ana",
      after: "2_y",
    });
  });

  it("gives its search the words, what else is set, and the first page", async () => {
    const address = await queueAddress(Promise.resolve({ view: "graded", after: "1_x", q: "Ana" }));
    expect(searchIn("/mentor", address)).toEqual({
      action: "/mentor",
      query: "Ana",
      keep: { view: "graded" },
    });
  });
});
