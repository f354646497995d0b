import { readStored, writeStored } from "@/lib/stored";

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
