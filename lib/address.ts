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
