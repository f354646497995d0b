/** Seconds of a video, from the first to just before the last. */
export type Stretch = { from: number; to: number };

/** The stretches before the furthest seen second that were skipped; seen is in order and does not overlap. */
export function missedStretches(seen: readonly Stretch[]): Stretch[] {
  const missed: Stretch[] = [];
  let reached = 0;
  for (const { from, to } of seen) {
    if (from > reached) missed.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  return missed;
}

/** How many seconds stretches are long together. */
export function secondsIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Seconds still to watch until a recording counts as completed; 0 when it does. threshold is a percentage. */
export function secondsToComplete(
  recording: { duration: number; watched_seconds: number; is_completed: boolean },
  threshold: number,
): number {
  if (recording.is_completed) return 0;
  return Math.max(0, Math.ceil((recording.duration * threshold) / 100) - recording.watched_seconds);
}
