import { clock } from "@/lib/format";
import { missedStretches, resumeAt } from "@/lib/lesson/gaps";
import { secondsIn } from "@/lib/lesson/stretches";
import type { Item } from "./schema";

export type Watching = {
  label: string;
  /** Begin with the missed parts: the end has been reached. */
  playsMissed: boolean;
  missed: { parts: number; seconds: number };
};

/** What the button to watch says: "Start", "Continue at 26:27", or, once the end was reached, "Play what I missed". */
export function watchingOf(item: Item): Watching {
  const gaps = missedStretches(item.watched);
  const missed = { parts: gaps.length, seconds: secondsIn(gaps) };
  const at = resumeAt(item.last_position, item.duration);
  const isAtEnd = item.last_position >= item.duration - 5;
  if (isAtEnd && gaps.length > 0 && !item.is_completed)
    return { label: "Play what I missed", playsMissed: true, missed };
  const label = item.watched_seconds === 0 || at === 0 ? "Start" : `Continue at ${clock(at)}`;
  return { label, playsMissed: false, missed };
}
