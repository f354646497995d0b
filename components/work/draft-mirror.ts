/** What is typed and not yet at the server, kept in this browser so that no crash or outage loses it. */

export type Mirrored = { base: number; text: string; links: string[]; at: number };

/** One per open tab, so that two tabs never overwrite each other's copy. */
const tab = Math.random().toString(36).slice(2);

const place = (draft: string) => `growth-os:draft:${draft}:`;

export function mirror(draft: string, copy: Mirrored): void {
  attempt(() => localStorage.setItem(place(draft) + tab, JSON.stringify(copy)));
}

export function forget(draft: string): void {
  attempt(() => localStorage.removeItem(place(draft) + tab));
}

/** Whether some tab left a copy behind. */
export function isLeftBehind(draft: string): boolean {
  return (
    attempt(() => Object.keys(localStorage).some((key) => key.startsWith(place(draft)))) ?? false
  );
}

/** The newest copy a tab left behind; it moves to this tab. */
export function leftBehind(draft: string): Mirrored | null {
  return (
    attempt(() => {
      const copies = Object.keys(localStorage)
        .filter((key) => key.startsWith(place(draft)))
        .flatMap((key) => {
          const copy = read(localStorage.getItem(key));
          return copy ? [{ key, copy }] : [];
        });
      const newest = copies.sort((a, b) => b.copy.at - a.copy.at)[0];
      if (!newest) return null;
      localStorage.removeItem(newest.key);
      mirror(draft, newest.copy);
      return newest.copy;
    }) ?? null
  );
}

function read(json: string | null): Mirrored | null {
  const { text, base, links, at } = fields(JSON.parse(json ?? "null"));
  if (typeof text !== "string" || typeof base !== "number" || typeof at !== "number") return null;
  return Array.isArray(links) ? { text, base, at, links: links.map(String) } : null;
}

function fields(value: unknown): { [Key in keyof Mirrored]?: unknown } {
  return typeof value === "object" && value !== null ? value : {};
}

/** Storage may be full or forbidden; typing goes on without the copy. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
