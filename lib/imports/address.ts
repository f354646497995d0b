import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import { rowStates } from "./schema";

/** The number of a row; files have five digits of them at most. */
const row = createParser<number>({
  parse: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** What the address of an import says: which rows, from which one on, and whether its columns are being chosen. */
export const importAddress = createLoader({
  show: parseAsStringLiteral(rowStates),
  after: row,
  before: row,
  columns: parseAsStringLiteral(["choose"]),
});

export type ImportAddress = Awaited<ReturnType<typeof importAddress>>;
