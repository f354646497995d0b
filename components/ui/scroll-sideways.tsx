import type { ReactNode } from "react";

// What scrolls must be reachable by keys, although nothing in it can be pressed.
const reachable = { tabIndex: 0 };

/** A table without links that may be wider than the screen: the keyboard can go there and scroll it. label is the table's. */
export function ScrollSideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section {...reachable} aria-label={`${label}, scrolls sideways`} className="overflow-x-auto">
      {children}
    </section>
  );
}
