import clsx from "clsx";
import Link from "next/link";
import { Count } from "./count";
import type { LinkItem } from "./link-item";
import { segment, segmentOn, segmentsFrame } from "./segments-style";

/** Segments whose choice is in the address: label, items [{href,label,count,current}]. */
export function SegmentLinks({ label, items }: { label: string; items: readonly LinkItem[] }) {
  return (
    <nav aria-label={label} className={segmentsFrame}>
      {items.map((item) => (
        <Link
          key={String(item.label)}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={clsx(segment, "px-2.5", item.current ? segmentOn : "hover:text-ink")}
        >
          {item.label} {item.count === undefined ? null : <Count n={item.count} />}
        </Link>
      ))}
    </nav>
  );
}
