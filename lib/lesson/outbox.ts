import { firstSeconds, type Stretch, secondsIn, union, wholeSeconds, without } from "./stretches";

/** Played stretches the database has not accepted yet. */
export type Outbox = {
  readonly waiting: readonly Stretch[];
  /** The database's clock for this student, as far as this page knows: seconds up to here are spent. */
  readonly spentUntil: number;
};

/** What the database says of a report; see report_watch. */
export type Verdict = "accepted" | "too_fast" | "malformed" | "locked" | "unreachable";

const mostStretches = 200;

/** The database counts two seconds of video for one of the clock, and tolerates three more; less is asked here. */
const allowance = (outbox: Outbox, clock: number) =>
  Math.floor((clock - outbox.spentUntil) * 2 + 4);

/** The next report: whole seconds, no more than the clock allows. Empty when there is nothing to say. */
export function nextReport(outbox: Outbox, clock: number, duration: number): Stretch[] {
  const whole = wholeSeconds(outbox.waiting, duration).slice(0, mostStretches);
  return firstSeconds(whole, allowance(outbox, clock));
}

/** What waits after an answer: kept when it may be accepted later, dropped when it never will. */
export function afterReport(
  outbox: Outbox,
  sent: readonly Stretch[],
  verdict: Verdict,
  clock: number,
): Outbox {
  if (verdict === "too_fast" || verdict === "unreachable") return outbox;
  const waiting = without(outbox.waiting, sent);
  if (verdict !== "accepted") return { ...outbox, waiting };
  return { waiting, spentUntil: Math.max(clock, outbox.spentUntil + secondsIn(sent) / 2) };
}

/** Adds what was played meanwhile. */
export function put(outbox: Outbox, played: readonly Stretch[]): Outbox {
  return { ...outbox, waiting: union([...outbox.waiting, ...played]) };
}

/** Whether a whole second waits. */
export function hasMail(outbox: Outbox, duration: number): boolean {
  return secondsIn(wholeSeconds(outbox.waiting, duration)) > 0;
}
