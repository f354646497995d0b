import type { DetailKind } from "./details";

const pages: Record<string, DetailKind> = {
  business: "business_info",
  learning: "learning_preferences",
  contact: "contact_preferences",
};

/** The pages where students keep up their details. */
export const aboutPages = Object.entries(pages).map(([word, kind]) => ({
  kind,
  href: { pathname: `/profile/${word}` },
}));

/** The kind an address speaks of, or null. */
export function kindAt(word: string): DetailKind | null {
  return Object.hasOwn(pages, word) ? (pages[word] ?? null) : null;
}
