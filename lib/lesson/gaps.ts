import { inWordsCapital, minutesLeft } from "@/lib/format";
import { type Stretch, secondsIn, union, without } from "./stretches";

/** A single second between two seeks is nobody's miss. */
const shortest = 2;

/** Unseen stretches behind the furthest second seen, in order. What lies ahead is not missed, only not reached. */
export function missedStretches(seen: readonly Stretch[]): Stretch[] {
  const furthest = union(seen).at(-1)?.to ?? 0;
  return without([{ from: 0, to: furthest }], seen).filter(({ from, to }) => to - from >= shortest);
}

/** Where "play what I missed" goes on from here: the same place inside a gap, else the next gap's start; null when none is left. */
export function nextMissed(gaps: readonly Stretch[], at: number): number | null {
  const next = gaps.find(({ to }) => at < to - 0.05);
  return next ? Math.max(at, next.from) : null;
}

/** Where playing goes on after what was missed: at the furthest second, or null when the lesson needs no more. */
export function goesOnAt(
  seen: readonly Stretch[],
  duration: number,
  threshold: number,
): number | null {
  if (secondsToComplete(seen, duration, threshold) === 0) return null;
  return union(seen).at(-1)?.to ?? 0;
}

/** Seconds still to be seen until the threshold (a share of 1) is reached; 0 once it is. */
export function secondsToComplete(
  seen: readonly Stretch[],
  duration: number,
  threshold: number,
): number {
  return Math.max(0, Math.ceil(duration * threshold - 1e-9) - secondsIn(seen));
}

/** "Six more minutes complete this lesson." Under a minute it counts seconds. */
export function whatCompletes(secondsLeft: number): string {
  if (secondsLeft <= 0) return "Enough to complete this lesson.";
  if (secondsLeft < 60) {
    return `${inWordsCapital(secondsLeft)} more ${secondsLeft === 1 ? "second completes" : "seconds complete"} this lesson.`;
  }
  const minutes = minutesLeft(secondsLeft);
  return `${inWordsCapital(minutes)} more ${minutes === 1 ? "minute completes" : "minutes complete"} this lesson.`;
}

/** Where to begin: three seconds before the last position, from the start when that was the end. */
export function resumeAt(lastPosition: number, duration: number): number {
  return lastPosition >= duration - 1 ? 0 : Math.max(0, lastPosition - 3);
}
