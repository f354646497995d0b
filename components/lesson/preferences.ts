import { readStored, writeStored } from "@/lib/stored";
import { speeds } from "./player-state";

/** How somebody likes their player; kept in this browser. */
export type Preferences = {
  rate: number;
  volume: number;
  isMuted: boolean;
  hasCaptions: boolean;
};

const key = "player";

/** What was kept, without anything that is not a preference. */
function readPreferences(): Partial<Preferences> {
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

/** Sets a <video> to how somebody likes it; returns what was kept. */
export function applyPreferences(video: HTMLVideoElement) {
  const kept = readPreferences();
  if (kept.rate && speeds.includes(kept.rate)) {
    video.defaultPlaybackRate = kept.rate;
    video.playbackRate = kept.rate;
  }
  if (kept.volume !== undefined) video.volume = Math.min(1, Math.max(0, kept.volume));
  if (kept.isMuted !== undefined) video.muted = kept.isMuted;
  return kept;
}
