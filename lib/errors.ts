import type { z } from "zod";
import { billingRefusals } from "./refusals/billing";
import { enrollmentRefusals } from "./refusals/enrollment";
import { gradingRefusals } from "./refusals/grading";
import { identityRefusals } from "./refusals/identity";
import { learningRefusals } from "./refusals/learning";
import { settingsRefusals } from "./refusals/settings";
import { studentsRefusals } from "./refusals/students";
import { supportRefusals } from "./refusals/support";

/** A refusal the person can act on. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

const refusals: Record<string, string> = {
  ...identityRefusals,
  ...learningRefusals,
  ...gradingRefusals,
  ...billingRefusals,
  ...studentsRefusals,
  ...enrollmentRefusals,
  ...settingsRefusals,
  ...supportRefusals,
};

/** What no field can hold; Postgres says so by code. Forms check before, so this answers what came around them. */
const unusable: Record<string, string> = {
  "22021": "The text contains a character that cannot be stored. Delete it and try again.",
  "22P05": "The text contains a character that cannot be stored. Delete it and try again.",
  "22P02": "That was not found. Reload the page and try again.",
  "22003": "That number is out of range.",
  "22007": "That date does not exist.",
  "22008": "That date does not exist.",
};

/** Postgres refuses by name: a raised code or a broken constraint. Here names become sentences; null means a bug. */
export function refusalFrom(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;

  const message = String(error.message);
  const name = message.match(/constraint "(.+?)"/)?.[1] ?? message;
  if (Object.hasOwn(refusals, name)) return refusals[name] ?? null;
  const code = "code" in error ? String(error.code) : "";
  return Object.hasOwn(unusable, code) ? (unusable[code] ?? null) : null;
}

/** What is wrong with an input, in a sentence, and field by field. */
export function refusedInput({ issues }: z.ZodError) {
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[issue.path.join(".")] ??= issue.message;
  return { message: issues[0]?.message ?? "Check what you entered.", fields };
}

/** What a person reads when something is our fault; the reference finds it in the log. */
export function apology(reference: string): string {
  return `This did not work. It is our fault, nothing was changed. Reference ${reference}.`;
}
