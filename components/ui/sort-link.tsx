"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/** The head of a sortable column. Sorting is in the address (?sort=&dir=) and starts the list over. */
export function SortLink({
  by,
  sorted,
  children,
}: {
  by: string;
  sorted: "asc" | "desc" | undefined;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const kept = [...useSearchParams()].filter(([key]) => !["after", "before"].includes(key));
  const query = { ...Object.fromEntries(kept), sort: by, dir: sorted === "asc" ? "desc" : "asc" };
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <Link
      href={{ pathname, query }}
      scroll={false}
      className={clsx("inline-flex items-center gap-1 hover:text-ink", sorted && "text-ink")}
    >
      {children}
      {sorted ? <Arrow size={12} aria-hidden /> : null}
    </Link>
  );
}
