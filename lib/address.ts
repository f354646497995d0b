import { notFound } from "next/navigation";
import { createParser } from "nuqs/server";
import { z } from "zod";

/** The id a page's address names; an address that names none finds no page. */
export async function idIn(params: Promise<{ id: string }>) {
  const { id } = await params;
  return z.uuid().safeParse(id).success ? id : notFound();
}

/** An id in a list's address. What is malformed reads as not set, here and below. */
export const idParser = createParser<string>({
  parse: (text) => z.uuid().safeParse(text).data ?? null,
  serialize: String,
});

/** Text to search for, without what a database cannot keep. */
export const wordsParser = createParser<string>({
  parse: (text) => plainWords(text) || null,
  serialize: String,
});

/** A day of the calendar. */
export const dayParser = createParser<string>({
  parse: (text) => z.iso.date().safeParse(text).data ?? null,
  serialize: String,
});

/** What somebody searches for, at most 100 letters of it. */
export function plainWords(text: string) {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim()
    .slice(0, 100);
}

type State = Record<string, string | null>;

/** What a list shows when its address does not say; so it need not be said. */
const defaults: Record<string, readonly string[]> = {
  view: ["waiting", "students"],
  sort: ["number"],
  dir: ["desc"],
  turn: ["open"],
};

/** The address of a list with something changed. A changed filter begins at the first page again. */
export function changed<Address extends State>(
  pathname: string,
  address: Address,
  change: Partial<Address>,
) {
  const next: State = { ...address, after: null, before: null, ...change };
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(next))
    if (value && !defaults[name]?.includes(value)) query[name] = value;
  return { pathname, query };
}

/** What the search of a list takes from its address: where it leads, what is searched for, and what else stays set. */
export function searchIn<Path extends string, Address extends State & { q: string | null }>(
  action: Path,
  address: Address,
) {
  const { q, ...rest } = address;
  return { action, query: q ?? "", keep: changed(action, rest, {}).query };
}
