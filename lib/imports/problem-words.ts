import { refusalFrom } from "@/lib/errors";
import type { RowProblem } from "./schema";

const found: Record<string, (line: string) => string> = {
  row_repeats_an_email: (line) => `${line} has the same e-mail. Keep one of them.`,
  row_repeats_a_phone: (line) =>
    `${line} has the same phone number. Correct one of them or leave it out.`,
  row_names_no_course: () => "No course. Name one in the file, or choose one for all rows without.",
  course_not_found: () =>
    "Your academy has no course of this name. Write it as the course is called.",
  mentor_not_found: () =>
    "Your academy has no mentor of this name or e-mail. Write one of them, or leave it out.",
  phone_is_known: () =>
    "A student with this phone number is here already. Correct it or leave it out.",
};

/** What to do about a problem of a row, in a sentence. */
export function cureOf({ cure, name = "", line }: RowProblem): string {
  if (cure) return cure;
  const said = Object.hasOwn(found, name) ? found[name] : undefined;
  if (said) return said(line ? `Line ${line}` : "An earlier line");
  return refusalFrom({ message: name }) ?? "This row was refused. Enter this student by hand.";
}

/** The same with its column, for one cell of a file: "Phone: Leave the extension out." */
export function problemInWords(problem: RowProblem): string {
  return problem.column ? `${problem.column}: ${cureOf(problem)}` : cureOf(problem);
}
