/** How somebody likes their player; kept in this browser. */
export type Preferences = {
  rate: number;
  volume: number;
  isMuted: boolean;
  hasCaptions: boolean;
};

const key = "player";

/** What was kept, without anything that is not a preference. */
export function readPreferences(): Partial<Preferences> {
  const kept = readStored(key);
  if (typeof kept !== "object" || kept === null) return {};
  return {
    ...("rate" in kept && typeof kept.rate === "number" && { rate: kept.rate }),
    ...("volume" in kept && typeof kept.volume === "number" && { volume: kept.volume }),
    ...("isMuted" in kept && { isMuted: kept.isMuted === true }),
    ...("hasCaptions" in kept && { hasCaptions: kept.hasCaptions === true }),
  };
}

export function keepPreferences({ rate, volume, isMuted, hasCaptions }: Preferences) {
  writeStored(key, { rate, volume, isMuted, hasCaptions });
}

/** null where the browser keeps nothing, or nothing readable. */
export function readStored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** null forgets. A browser that refuses to keep things plays all the same. */
export function writeStored(name: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Private windows may refuse.
  }
}
