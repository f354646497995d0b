import { percent } from "@/lib/format";
import { moreToWatch, quoted, secondsLeft } from "./facts";
import { type Items, lockLine } from "./lock";
import type { Item, Reader } from "./schema";

/** What a recording's row says below its title: the lesson it is a part of, and what is left or why not. */
export function itemLine(item: Item, items: Items, reader: Reader): string {
  const state = stateLine(item, items, reader);
  if (!isPart(item)) return state;
  const part = `${item.lesson_title}, part ${item.label.split(".").at(-1)}.`;
  if (state === "") return part;
  return `${part} ${state.endsWith(".") ? state : `${state}.`}`;
}

/** One of several recordings of a lesson, with a name of its own. */
export function isPart(item: Item): boolean {
  return item.label !== item.lesson_label;
}

function stateLine(item: Item, items: Items, reader: Reader): string {
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
