type Rule = { most: number; seconds: number };

/** How many keys are remembered; beyond it the longest quiet ones are forgotten. */
const room = 20_000;

/**
 * A sliding window in this process: at most `most` uses of a key in any `seconds`. A second process has a
 * window of its own, so the limit of several is at most their sum.
 */
export function rateLimit({ most, seconds }: Rule, now: () => number = Date.now) {
  const uses = new Map<string, number[]>();

  function recent(key: string) {
    const from = now() - seconds * 1000;
    return (uses.get(key) ?? []).filter((at) => at > from);
  }

  function remember(key: string, times: number[]) {
    uses.delete(key);
    if (times.length > 0) uses.set(key, times);
    for (const oldest of uses.keys()) {
      if (uses.size <= room) break;
      uses.delete(oldest);
    }
  }

  return {
    /** Counts one use of each key and returns 0; or counts none and returns the seconds to wait. */
    take(...keys: string[]): number {
      const full = keys.map(recent).filter((times) => times.length >= most);
      if (full.length > 0) {
        const free = Math.max(...full.map((times) => (times.at(-most) ?? 0) + seconds * 1000));
        return Math.max(1, Math.ceil((free - now()) / 1000));
      }
      for (const key of keys) remember(key, [...recent(key), now()]);
      return 0;
    },
    /** Takes the latest use of each key back: it turned out well. */
    giveBack(...keys: string[]): void {
      for (const key of keys) remember(key, recent(key).slice(0, -1));
    },
  };
}
