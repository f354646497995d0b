import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { counted, number } from "@/lib/format";
import { buttonStyle } from "./button-style";
import type { Href } from "./link-item";

/**
 * The foot of a list: from, to, total ("1–11 of 342", or in words: "over 10,000"), newer and older (addresses, absent when there is
 * none) with their words, children beside the numbers.
 */
export function Pager({
  from,
  to,
  total,
  newer,
  older,
  words = ["Newer", "Older"],
  one = "row",
  children,
}: {
  from: number;
  to: number;
  total?: number | string;
  newer?: Href;
  older?: Href;
  words?: readonly [string, string];
  one?: string;
  children?: ReactNode;
}) {
  const said =
    total === undefined
      ? counted(to - from + 1, one)
      : `${number(from)}–${number(to)} of ${typeof total === "number" ? number(total) : total}`;
  return (
    <div className="flex items-center gap-2 border-line border-t px-4 py-2.5 text-ink-2 text-small">
      <span className="num">{said}</span>
      {children}
      {newer || older ? (
        <nav aria-label="Pages of this list" className="ms-auto flex gap-2">
          <PagerLink href={newer}>
            <ChevronLeft size={14} aria-hidden />
            {words[0]}
          </PagerLink>
          <PagerLink href={older}>
            {words[1]}
            <ChevronRight size={14} aria-hidden />
          </PagerLink>
        </nav>
      ) : null}
    </div>
  );
}

function PagerLink({ href, children }: { href: Href | undefined; children: ReactNode }) {
  const look = buttonStyle({ size: "sm" });
  if (!href)
    return (
      <button type="button" disabled className={look}>
        {children}
      </button>
    );
  return (
    <Link href={href} scroll={false} className={look}>
      {children}
    </Link>
  );
}
