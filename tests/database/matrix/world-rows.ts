import { type Company, idOf } from "./people.ts";

export type Row = Record<string, unknown>;
/** Table → name of the row → its columns. The keys of a row's first columns find it again. */
export type World = Record<string, Record<string, Row>>;
export type Id = (name: string) => string;

export const students = ["A", "B", "hold", "inactive"];
export const yesterday = "2026-01-01";
export const slugs = { here: "our-academy", there: "their-academy" };

/** The id a name has in a company. */
export function idsOf(company: Company): Id {
  return (name) => idOf(company, name);
}

/** The same row for each student. */
export function each(make: (student: string) => Row, prefix = "of") {
  return Object.fromEntries(students.map((student) => [`${prefix} ${student}`, make(student)]));
}
