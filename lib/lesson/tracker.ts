import { type Stretch, union } from "./stretches";

/** What a player has really played since it was last asked, whatever was pressed. */
export type Tracker = {
  /** Where it was when last seen running; null while it stands or jumps. */
  readonly at: number | null;
  /** Where the last counted second ended; null after a jump. */
  readonly reached: number | null;
  /** The reader's clock at that moment, in seconds. */
  readonly clock: number;
  readonly played: readonly Stretch[];
};

/** One look at the player. isJump: it is seeking, or its source was changed. */
export type Moment = { at: number; clock: number; isRunning: boolean; isJump?: boolean };

export const nothingPlayed: Tracker = { at: null, reached: null, clock: 0, played: [] };

/** The fastest speed on offer. */
const topSpeed = 2;
const slack = 0.5;

/** Adds what was played since the last look. A jump ends a stretch, and so does going faster than a video can. */
export function observe(tracker: Tracker, { at, clock, isRunning, isJump }: Moment): Tracker {
  if (isJump || !Number.isFinite(at)) return { ...tracker, at: null, reached: null, clock };
  const from = tracker.at ?? at;
  const step = at - from;
  const isPlayed = step > 0 && step <= (clock - tracker.clock) * topSpeed + slack;
  return {
    at: isRunning ? at : null,
    reached: isPlayed ? at : step === 0 ? tracker.reached : null,
    clock,
    played: isPlayed ? union([...tracker.played, { from, to: at }]) : tracker.played,
  };
}

/** The video ran to its end: files end within a second of their duration, and that second counts. */
export function finish(tracker: Tracker, moment: Moment, duration: number): Tracker {
  const stopped = observe(tracker, { ...moment, isRunning: false });
  if (stopped.reached === null || stopped.reached <= duration - 1) return stopped;
  const last = { from: stopped.reached, to: duration };
  return { ...stopped, played: union([...stopped.played, last]) };
}

/** The same, once its stretches are in the outbox. */
export function emptied(tracker: Tracker): Tracker {
  return { ...tracker, played: [] };
}
