import type { Question } from "./schema";

const types: Record<Question["type"], string> = {
  short: "Short text",
  long: "Long text",
  one: "One of several",
  many: "Several of many",
  number: "Number",
  file: "File",
};

/** "One of several" */
export function typeWord(type: Question["type"]): string {
  return types[type];
}

/** The line under a question in the builder: "One of several, required, shown if question 2 is “Yes”". */
export function questionFacts(question: Question, all: readonly Question[]): string {
  const facts = [typeWord(question.type), question.is_required ? "required" : "optional"];
  if (question.shown_if) {
    const { question: asked, any } = question.shown_if;
    const number = all.findIndex(({ key }) => key === asked) + 1;
    facts.push(`shown if question ${number} is ${any.map((one) => `“${one}”`).join(" or ")}`);
  }
  return facts.join(", ");
}

/** An empty question of a type; the key is random, so that it never means another question's answers. */
export function newQuestion(type: Question["type"]): Question {
  return {
    key: crypto.randomUUID(),
    type,
    title: "",
    hint: "",
    is_required: false,
    options: type === "one" || type === "many" ? ["", ""] : [],
    shown_if: null,
    fills: null,
  };
}
