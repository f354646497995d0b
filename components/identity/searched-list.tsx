import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { CountedSearch } from "./counted-search";
import { ListSheet } from "./list-sheet";

type Props = {
  path: Route;
  q?: string;
  /** What the list falls into: each part with its word and how many it has, and the address's name for the chosen one. */
  parts: {
    label: string;
    name: string;
    words: Record<string, string>;
    counts: { readonly [part: string]: number | undefined };
    chosen?: string;
  };
  page: ComponentProps<typeof ListSheet>["page"];
  of: readonly [one: string, many: string];
  empty: ReactNode;
  children: ReactNode;
};

/** A list with tabs for its parts and a search, all in the address; children is its table. */
export function SearchedList({ path, q, parts, page, of, empty, children }: Props) {
  const { label, name, words, counts, chosen } = parts;
  const all = Object.keys(words).reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  return (
    <>
      <LinkTabs
        label={label}
        items={[
          { href: { pathname: path, query: { q } }, label: "All", count: all, current: !chosen },
          ...Object.entries(words).map(([part, word]) => ({
            href: { pathname: path, query: { q, [name]: part } },
            label: word,
            count: counts[part] ?? 0,
            current: chosen === part,
          })),
        ]}
      />
      <CountedSearch path={path} q={q} kept={{ [name]: chosen }} total={page.total} of={of} />
      <ListSheet page={page} path={path} query={{ q, [name]: chosen }} empty={empty}>
        {children}
      </ListSheet>
    </>
  );
}
