import { z } from "zod";
import { plainWords } from "@/lib/address";

type Params = Record<string, string | string[] | undefined>;

/** Where a list goes on: the row it continues from, and in which direction. */
export type Place = { at: string; id: string; isBack: boolean };

const key = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.iso.datetime({ offset: true }), z.uuid()]));

/** What an address says about a list. Anything malformed is as if it were not there. */
export function searchOf<Choice extends string>(
  params: Params,
  name: string,
  choices: readonly Choice[],
) {
  const q = typeof params.q === "string" ? plainWords(params.q) : "";
  const given = params[name];
  return {
    q: q || undefined,
    choice: choices.find((choice) => choice === given),
    place: placeOf(params.older, false) ?? placeOf(params.newer, true),
  };
}

/** The address parameters that continue after (older) or before (newer) a row. */
export function continueFrom(row: { created_at: string; id: string } | undefined) {
  return row ? `${row.created_at}~${row.id}` : undefined;
}

function placeOf(value: string | string[] | undefined, isBack: boolean): Place | null {
  const found = key.safeParse(value);
  if (!found.success) return null;
  const [at, id] = found.data;
  return { at, id, isBack };
}
