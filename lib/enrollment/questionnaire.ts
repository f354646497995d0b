import type { Answer, Answers, Question } from "./schema";

/** What shows, what is answered, what is missing. Pure; the database decides by the same rules. */

/** The questions that show for these answers, in order: a condition is met by an answer to a question that shows itself. */
export function shownQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const shown = new Set<string>();
  return questions.filter(({ key, shown_if: condition }) => {
    const isShown =
      condition === null ||
      (shown.has(condition.question) && has(answers[condition.question], condition.any));
    if (isShown) shown.add(key);
    return isShown;
  });
}

function has(answer: Answer | undefined, wanted: readonly string[]): boolean {
  if (typeof answer === "string") return wanted.includes(answer);
  if (!Array.isArray(answer)) return false;
  return answer.some((one) => typeof one === "string" && wanted.includes(one));
}

/** Whether something was said: blanks and empty lists say nothing. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === "number") return true;
  return typeof answer === "string" ? answer.trim() !== "" : answer.length > 0;
}

/** Shown questions that need an answer and have none. */
export function missingAnswers(questions: readonly Question[], answers: Answers): Question[] {
  return shownQuestions(questions, answers).filter(
    ({ key, is_required }) => is_required && !isAnswered(answers[key]),
  );
}

/** Minutes it takes to answer, for the first page: choices are quick, long texts are not. */
export function minutesFor(questions: readonly Question[]): number {
  const seconds = { short: 20, long: 75, one: 12, many: 20, number: 12, file: 60 };
  return Math.max(1, Math.ceil(questions.reduce((sum, { type }) => sum + seconds[type], 0) / 60));
}

/** Why questions cannot be kept yet, in a sentence; null when they can. */
export function problemOf(questions: readonly Question[]): string | null {
  for (const [index, { title, type, options }] of questions.entries()) {
    const number = index + 1;
    if (title.trim() === "") return `Question ${number} has no text yet.`;
    const isChoice = type === "one" || type === "many";
    if (!isChoice) continue;
    if (options.some((option) => option.trim() === ""))
      return `Question ${number} has an empty choice.`;
    if (options.length < 2) return `Question ${number} needs two choices or more.`;
    if (new Set(options).size < options.length)
      return `Question ${number} has the same choice twice.`;
  }
  return null;
}

/** Questions in an order given, with conditions dropped that no longer ask an earlier question's choices. */
export function settled(questions: readonly Question[]): Question[] {
  return questions.map((one, place) => {
    if (!one.shown_if) return one;
    const { question, any } = one.shown_if;
    const asked = questions.slice(0, place).find(({ key }) => key === question);
    const kept = any.filter((option) => asked?.options.includes(option));
    return { ...one, shown_if: asked && kept.length > 0 ? { question, any: kept } : null };
  });
}
