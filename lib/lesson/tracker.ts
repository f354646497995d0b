import { type Stretch, union } from "./stretches";

/** What a player has really played since the page opened, whatever was pressed. */
export type Tracker = {
  /** Where it was when last seen running; null while it stands or jumps. */
  readonly at: number | null;
  /** The reader's clock at that moment, in seconds. */
  readonly clock: number;
  readonly played: readonly Stretch[];
};

/** One look at the player. isJump: it is seeking, or its source was changed. */
export type Moment = { at: number; clock: number; isRunning: boolean; isJump?: boolean };

export const nothingPlayed: Tracker = { at: null, clock: 0, played: [] };

/** The fastest speed on offer. */
const topSpeed = 2;
const slack = 0.5;

/** Adds what was played since the last look. A jump ends a stretch, and so does going faster than a video can. */
export function observe(tracker: Tracker, { at, clock, isRunning, isJump }: Moment): Tracker {
  if (isJump || !Number.isFinite(at)) return { ...tracker, at: null, clock };
  const step = tracker.at === null ? 0 : at - tracker.at;
  const isPlayed = step > 0 && step <= (clock - tracker.clock) * topSpeed + slack;
  return {
    at: isRunning ? at : null,
    clock,
    played:
      isPlayed && tracker.at !== null
        ? union([...tracker.played, { from: tracker.at, to: at }])
        : tracker.played,
  };
}

/** The video ran to its end: files end within a second of their duration, and that second counts. */
export function finish(tracker: Tracker, moment: Moment, duration: number): Tracker {
  const stopped = observe(tracker, { ...moment, isRunning: false });
  const last = stopped.played.find(({ to }) => to === moment.at && to > duration - 1);
  if (!last) return stopped;
  return { ...stopped, played: union([...stopped.played, { from: last.to, to: duration }]) };
}
