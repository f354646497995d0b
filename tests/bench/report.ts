/** One line of the table. `isWithin` is null where a number is for information only. */
export type Row = { what: string; measured: string; budget: string; isWithin: boolean | null };

/** A row judged against its budget. */
export function judged(what: string, measured: string, budget: string, isWithin: boolean): Row {
  return { what, measured, budget, isWithin };
}

export function informed(what: string, measured: string): Row {
  return { what, measured, budget: "", isWithin: null };
}

/** The rows as a Markdown table, as it stands in the README. */
export function asTable(rows: Row[]) {
  const body = rows.map(({ what, measured, budget, isWithin }) => {
    const verdict = isWithin === null ? "" : isWithin ? "yes" : "**no**";
    return `| ${what} | ${measured} | ${budget} | ${verdict} |`;
  });
  return ["| what | measured | budget | within |", "|---|---|---|---|", ...body].join("\n");
}
