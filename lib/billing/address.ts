import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import { dayParser, idParser, wordsParser } from "@/lib/address";

/** The state of the office's lists lives in the address. What is malformed there reads as not set. */

const currency = createParser<string>({
  parse: (text) => (/^[A-Z]{3}$/.test(text) ? text : null),
  serialize: String,
});

export const statuses = [
  "draft",
  "open",
  "overdue",
  "review",
  "hold",
  "paid",
  "void",
  "written_off",
] as const;
export const dues = ["overdue", "week", "month", "later"] as const;
export const issues = ["month", "quarter", "year", "before"] as const;

export const invoicesAddress = createLoader({
  q: wordsParser,
  status: parseAsStringLiteral(statuses),
  due: parseAsStringLiteral(dues),
  issued: parseAsStringLiteral(issues),
  course: idParser,
  currency,
  student: idParser,
  sort: parseAsStringLiteral(["number", "student", "due", "amount"]).withDefault("number"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
  after: idParser,
  before: idParser,
});

export const claimsAddress = createLoader({
  view: parseAsStringLiteral(["waiting", "decided"]).withDefault("waiting"),
  after: idParser,
  before: idParser,
});

export const collectionsAddress = createLoader({
  as_of: dayParser,
  after: idParser,
  before: idParser,
});
export const statementAddress = createLoader({ currency, from: dayParser, to: dayParser });

export type ClaimsAddress = Awaited<ReturnType<typeof claimsAddress>>;
export type StatementAddress = Awaited<ReturnType<typeof statementAddress>>;
export type InvoicesAddress = Awaited<ReturnType<typeof invoicesAddress>>;

/** What an address filters by, as the database reads it. */
export function filterOf({ q, status, due, issued, course, currency, student }: InvoicesAddress) {
  const all = { q, status, due, issued, course, currency, student };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
