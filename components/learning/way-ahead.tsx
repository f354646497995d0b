import clsx from "clsx";
import Link from "next/link";
import { Path } from "@/components/ui/path";
import { PathStep } from "@/components/ui/path-step";
import { clock, percent } from "@/lib/format";
import { lessonHref } from "@/lib/learning/address";
import { itemStatus } from "@/lib/learning/item-status";
import { lockLine } from "@/lib/learning/lock";
import type { Home, Item } from "@/lib/learning/schema";

/** The lesson behind, the one now, and what comes; why the locked ones are locked. */
export function WayAhead({ home }: { home: Home }) {
  const [first] = home.path;
  if (!first) return null;
  const items = new Map(home.path.map((item) => [item.id, item]));
  return (
    <section className="grid gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-heading">The way ahead</h2>
        <Link
          href={`/course?course=${first.course_id}`}
          className="font-medium text-accent-text text-small hover:underline"
        >
          Whole course
        </Link>
      </div>
      <Path>
        {home.path.map((item) => (
          <PathStep key={item.id} is={itemStatus(item)} end={<Far item={item} />}>
            <Name item={item} isNow={item.id === home.next?.id} />
            {item.is_open ? null : (
              <p className="text-ink-3 text-small">{lockLine(item, items, home)}</p>
            )}
          </PathStep>
        ))}
      </Path>
    </section>
  );
}

function Name({ item, isNow }: { item: Item; isNow: boolean }) {
  const text = `${item.label} ${item.title}`;
  if (!item.is_open)
    return (
      <Link
        href={`/course?course=${item.course_id}&why=${item.id}`}
        className="block truncate hover:underline"
      >
        {text}
      </Link>
    );
  return (
    <Link
      href={lessonHref(item.id)}
      className={clsx("block truncate hover:underline", isNow && "font-semibold")}
    >
      {text}
    </Link>
  );
}

function Far({ item }: { item: Item }) {
  if (item.is_open && !item.is_completed && item.watched_seconds > 0)
    return (
      <span className="font-name text-accent-text">
        {percent(item.watched_seconds / item.duration)}
      </span>
    );
  return clock(item.duration);
}
