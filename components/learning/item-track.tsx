import { Track } from "@/components/ui/track";
import type { Item } from "@/lib/learning/schema";
import { missedStretches } from "@/lib/lesson/gaps";

/** A recording on the line: what was seen, what was missed, where one is. */
export function ItemTrack({
  item,
  size,
  className,
}: {
  item: Item;
  size?: "thin" | "normal";
  className?: string;
}) {
  return (
    <Track
      length={item.duration}
      seen={item.watched}
      missed={missedStretches(item.watched)}
      now={item.is_completed ? undefined : item.last_position}
      size={size}
      className={className}
    />
  );
}
