import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { rowStates } from "./schema";

/** What the address of an import says: which rows, from which one on, and whether its columns are being chosen. */
export const importAddress = createLoader({
  show: parseAsStringLiteral(rowStates),
  after: parseAsInteger,
  before: parseAsInteger,
  columns: parseAsStringLiteral(["choose"]),
});

export type ImportAddress = Awaited<ReturnType<typeof importAddress>>;
