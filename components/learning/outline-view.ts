import { currentItem } from "@/lib/learning/item-status";
import type { Item, Outline } from "@/lib/learning/schema";

/** What every part of the course page needs to know of the whole. */
export type OutlineView = {
  outline: Outline;
  items: ReadonlyMap<string, Item>;
  current: Item | undefined;
  /** The locked recording whose card is shown. */
  selected: Item | undefined;
  /** Somebody clicked it; else it is the first locked one, shown where there is room. */
  isAsked: boolean;
  readOnly: boolean;
  query: Record<string, string>;
};

export function outlineView(
  outline: Outline,
  {
    why,
    readOnly,
    query,
  }: { why: string | undefined; readOnly: boolean; query: Record<string, string> },
): OutlineView {
  const all = outline.modules.flatMap(({ lessons }) => lessons.flatMap((l) => l.recordings));
  const items = new Map(all.map((item) => [item.id, item]));
  const asked = why === undefined ? undefined : items.get(why);
  const isAsked = asked !== undefined && !asked.is_open;
  return {
    outline,
    items,
    current: currentItem(all),
    selected: isAsked ? asked : all.find((item) => !item.is_open),
    isAsked,
    readOnly,
    query,
  };
}
