import { expect, test } from "vitest";
import { missingAnswers, problemOf, settled, shownQuestions } from "@/lib/enrollment/questionnaire";
import type { Question } from "@/lib/enrollment/schema";

const ask = (key: string, more: Partial<Question> = {}): Question => ({
  key,
  type: "short",
  title: key,
  hint: "",
  is_required: true,
  options: [],
  shown_if: null,
  fills: null,
  ...more,
});
const stage = ask("stage", { type: "one", options: ["An idea", "Selling"] });
const ways = ask("ways", {
  type: "many",
  options: ["Market", "Shop"],
  shown_if: { question: "stage", any: ["Selling"] },
});
const shop = ask("shop", { shown_if: { question: "ways", any: ["Shop"] } });
const all = [stage, ways, shop];
const keys = (questions: Question[]) => questions.map(({ key }) => key);

test("a question shows when what it depends on shows and is answered so", () => {
  expect(keys(shownQuestions(all, {}))).toEqual(["stage"]);
  expect(keys(shownQuestions(all, { stage: "Selling", ways: ["Market", "Shop"] }))).toEqual([
    "stage",
    "ways",
    "shop",
  ]);
  expect(keys(shownQuestions(all, { stage: "An idea", ways: ["Shop"] }))).toEqual(["stage"]);
});

test("only what shows can be missing, and blanks answer nothing", () => {
  expect(keys(missingAnswers(all, { stage: "An idea" }))).toEqual([]);
  expect(keys(missingAnswers(all, { stage: "Selling", ways: ["Shop"], shop: " " }))).toEqual([
    "shop",
  ]);
});

test("a question moved before the one it depends on loses its condition, others keep theirs", () => {
  const [first, second, third] = settled([ways, stage, shop]);
  expect([first?.shown_if, second?.shown_if]).toEqual([null, null]);
  expect(third?.shown_if).toEqual(shop.shown_if);
});

test("a choice that is gone leaves the conditions that asked for it", () => {
  const renamed = { ...stage, options: ["An idea", "Earning"] };
  expect(settled([renamed, ways])[1]?.shown_if).toBeNull();
});

test("the first thing that is wrong is said with its number", () => {
  expect(problemOf(all)).toBeNull();
  expect(problemOf([stage, ask("x", { title: " " })])).toBe("Question 2 has no text yet.");
  expect(problemOf([{ ...stage, options: ["A", "A"] }])).toBe(
    "Question 1 has the same choice twice.",
  );
});
