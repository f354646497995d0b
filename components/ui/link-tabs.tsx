import clsx from "clsx";
import Link from "next/link";
import { Count } from "./count";
import type { LinkItem } from "./link-item";
import { tab, tabOff, tabOn, tabsRow } from "./tabs-style";

/** Tabs that are pages: label (spoken), items [{href,label,count,current}]; inset when they head a Sheet. */
export function LinkTabs({
  label,
  items,
  inset = false,
}: {
  label: string;
  items: readonly LinkItem[];
  inset?: boolean;
}) {
  return (
    <nav aria-label={label} className={clsx(tabsRow, inset && "px-4")}>
      {items.map((item) => (
        <Link
          key={String(item.label)}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={clsx(tab, item.current ? tabOn : tabOff)}
        >
          {item.label} {item.count === undefined ? null : <Count n={item.count} />}
        </Link>
      ))}
    </nav>
  );
}
