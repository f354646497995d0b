import type { Route } from "next";
import type { ReactNode } from "react";
import type { Href } from "@/components/ui/link-item";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { continueFrom } from "@/lib/identity/search";

type Page = {
  rows: readonly { created_at: string; id: string }[];
  total: number;
  newer: number;
};

/** The sheet of a list with its foot: children is the table, or empty what is said instead; query is kept from page to page. */
export function ListSheet({
  page,
  path,
  query,
  empty,
  children,
}: {
  page: Page;
  path: Route;
  query: Record<string, string | undefined>;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { rows, total, newer } = page;
  const go = (more: Record<string, string | undefined>): Href => ({
    pathname: path,
    query: { ...query, ...more },
  });
  if (rows.length === 0) return <Sheet>{empty}</Sheet>;
  const isLast = newer + rows.length >= total;
  return (
    <Sheet>
      {children}
      <Pager
        from={newer + 1}
        to={newer + rows.length}
        total={total}
        newer={newer > 0 ? go({ newer: continueFrom(rows[0]) }) : undefined}
        older={isLast ? undefined : go({ older: continueFrom(rows.at(-1)) })}
      />
    </Sheet>
  );
}
