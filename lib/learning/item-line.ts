import { percent } from "@/lib/format";
import { moreToWatch, quoted, secondsLeft } from "./facts";
import { type Items, lockLine } from "./lock";
import type { Item, Reader } from "./schema";

/** What a recording's row says below its title; empty when there is nothing to add. */
export function itemLine(item: Item, items: Items, reader: Reader): string {
  if (!item.is_open) return lockLine(item, items, reader);
  if (!item.is_completed) {
    if (item.watched_seconds === 0) return "";
    return `${moreToWatch(secondsLeft(item, reader.threshold))} it.`;
  }
  const seen =
    item.watched_seconds >= item.duration
      ? "Seen in full."
      : `Seen, ${percent(item.watched_seconds / item.duration)}.`;
  const passed = item.work
    .filter((work) => work.is_passed)
    .map((work) =>
      work.score === null
        ? `${quoted(work.title)} passed.`
        : `${quoted(work.title)} passed, ${work.score} of ${work.max_score}.`,
    );
  return [seen, ...passed].join(" ");
}
