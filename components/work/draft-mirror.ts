import { readStored, storedNames, writeStored } from "@/lib/stored";

/** What is typed and not yet at the server, kept in this browser so that no crash or outage loses it. */

export type Mirrored = { base: number; text: string; links: string[]; at: number };

/** One per open tab, so that two tabs never overwrite each other's copy. */
const tab = Math.random().toString(36).slice(2);

const place = (draft: string) => `growth-os:draft:${draft}:`;

export function mirror(draft: string, copy: Mirrored): void {
  writeStored(place(draft) + tab, copy);
}

export function forget(draft: string): void {
  writeStored(place(draft) + tab, null);
}

/** Whether some tab left a copy behind. */
export function isLeftBehind(draft: string): boolean {
  return storedNames(place(draft)).length > 0;
}

/** The newest copy a tab left behind; it moves to this tab. */
export function leftBehind(draft: string): Mirrored | null {
  const copies = storedNames(place(draft)).flatMap((name) => {
    const copy = read(name);
    return copy ? [{ name, copy }] : [];
  });
  const newest = copies.sort((a, b) => b.copy.at - a.copy.at)[0];
  if (!newest) return null;
  writeStored(newest.name, null);
  mirror(draft, newest.copy);
  return newest.copy;
}

function read(name: string): Mirrored | null {
  const { text, base, links, at } = fields(readStored(name));
  if (typeof text !== "string" || typeof base !== "number" || typeof at !== "number") return null;
  return Array.isArray(links) ? { text, base, at, links: links.map(String) } : null;
}

function fields(value: unknown): { [Key in keyof Mirrored]?: unknown } {
  return typeof value === "object" && value !== null ? value : {};
}
