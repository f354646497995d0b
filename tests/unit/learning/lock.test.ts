import { describe, expect, test } from "vitest";
import { lockedFor, lockLine, obstacleSentence, reasonSentences } from "@/lib/learning/lock";
import type { Item, Reason } from "@/lib/learning/schema";
import { item, reader, work } from "./made";

const priceList = work({ title: "Price list" });
const pricing = item({ id: "4.2", lesson_label: "4.2", work: [priceList] });
const discounts = item({ id: "4.3", lesson_label: "4.3", title: "Discounts" });

const previous = (over: Partial<Extract<Reason, { kind: "previous" }>> = {}): Reason => ({
  kind: "previous",
  recording_id: "4.2",
  needs_watching: true,
  needs_work: true,
  ...over,
});
const drip: Reason = { kind: "drip", date: "2026-11-30", day: 56 };
const prerequisite: Reason = {
  kind: "prerequisite",
  lesson_id: pricing.lesson_id,
  label: "4.2",
  title: "Pricing for margin",
};

function locked(...reasons: Reason[]): { target: Item; items: Map<string, Item> } {
  const target = item({ id: "target", lesson_label: "4.4", title: "Bundles", reasons });
  return { target, items: new Map([pricing, discounts, target].map((one) => [one.id, one])) };
}

function sentences(reasons: Reason[], over: Partial<typeof reader> = {}): string[] {
  const { target, items } = locked(...reasons);
  return reasonSentences(target, items, { ...reader, ...over }).map(({ words }) =>
    words.map((word) => (typeof word === "string" ? word : Object.values(word).at(-1))).join(""),
  );
}

function line(...reasons: Reason[]): string {
  const { target, items } = locked(...reasons);
  return lockLine(target, items, reader);
}

describe("every reason is a sentence", () => {
  test("a date", () => {
    expect(sentences([drip])).toEqual(["It opens on Monday 30 November, day 56 of your course."]);
    expect(sentences([{ ...drip, day: 0 }])).toEqual([
      "It opens on Monday 30 November, when your course begins.",
    ]);
  });

  test("the lesson before it and its work, one by one", () => {
    expect(sentences([previous()])).toEqual([
      "The lesson before it, 4.2, is not completed.",
      "“Price list” of 4.2 has not passed.",
    ]);
    expect(sentences([previous({ needs_watching: false })], { requires: "submitted" })).toEqual([
      "“Price list” of 4.2 is not handed in.",
    ]);
  });

  test("a prerequisite, linked to what is missing of it", () => {
    const { target, items } = locked(prerequisite);
    expect(reasonSentences(target, items, reader)[0]?.words).toContainEqual({
      recording: "4.2",
      text: "4.2 Pricing for margin",
    });
  });

  test("what other people decided", () => {
    expect(sentences([{ kind: "on_hold", hold: "manual" }, { kind: "staff_locked" }])).toEqual([
      "Lessons are on hold. Ask Tradewind Academy what lifts it. office@tradewind.test",
      "Tradewind Academy locked it for you.",
    ]);
    const { target, items } = locked({ kind: "on_hold", hold: "billing" });
    expect(reasonSentences(target, items, reader)[0]?.words).toEqual([
      "Lessons are on hold until what is due is paid. Billing and help stay open. ",
      { billing: "See what is due" },
    ]);
    expect(sentences([{ kind: "not_enrolled" }])).toEqual([
      "Your time in this course has ended. Ask Tradewind Academy if you want to go on.",
    ]);
  });

  test("they are counted in words", () => {
    expect(lockedFor(1)).toBe("Locked because");
    expect(lockedFor(2)).toBe("Locked for two reasons");
  });
});

describe("the row says it in a few words", () => {
  test("date and order together", () => {
    expect(line(drip, previous({ recording_id: "4.3", needs_work: false }))).toBe(
      "From Monday 30 November, after 4.3",
    );
    expect(line(drip)).toBe("From Monday 30 November");
  });

  test("the lesson before and its work", () => {
    expect(line(previous())).toBe("After 4.2 and “Price list”");
    expect(line(previous({ needs_watching: false }))).toBe("Opens when “Price list” passes");
  });

  test("a lesson is named once", () => {
    expect(line(prerequisite, previous({ needs_work: false }))).toBe("After 4.2 and “Price list”");
  });

  test("what beats the rest stands alone", () => {
    expect(line({ kind: "on_hold", hold: "billing" }, drip)).toBe("On hold");
    expect(line({ kind: "staff_locked" })).toBe("Locked by Tradewind Academy");
  });
});

describe("where no step helps, somebody is named", () => {
  const { target } = locked();

  test("a lock on the way and one on the lesson itself", () => {
    expect(obstacleSentence({ kind: "staff_locked", item: target }, target, reader)).toBe(
      "Only Tradewind Academy or your mentor can open it. Ask Jonas Weber.",
    );
    expect(obstacleSentence({ kind: "staff_locked", item: pricing }, target, reader)).toBe(
      "4.2, which comes before it, is locked by Tradewind Academy. Ask Jonas Weber to open it.",
    );
  });

  test("failed work, and lessons that wait for each other", () => {
    const failed = { kind: "failed", item: pricing, work: priceList } as const;
    expect(obstacleSentence(failed, target, { ...reader, mentor: null })).toBe(
      "“Price list” did not pass and is closed. Ask Tradewind Academy what to do next.",
    );
    expect(obstacleSentence({ kind: "circle", item: pricing }, target, reader)).toBe(
      "The lessons before it wait for each other. Ask Jonas Weber to open one.",
    );
  });
});
