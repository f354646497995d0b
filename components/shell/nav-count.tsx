"use client";

import { useSyncExternalStore } from "react";
import type { Waits } from "@/lib/session";
import { lastHeard, onHeard } from "./heard-waits";
import type { Waiting } from "./nav-item";

const nothing = () => undefined;

/** How many things of a kind wait, at the end of a navigation link: what came with the frame, or what a newer page said. Nothing for none. */
export function NavCount({ of, first }: { of: Waiting; first: Waits }) {
  const heard = useSyncExternalStore(onHeard, lastHeard, nothing);
  const n = (heard && heard.at > first.at ? heard : first)[of] ?? 0;
  if (n === 0) return null;
  const said = n > 99 ? "99+" : String(n);
  return (
    <span className="num ms-auto font-medium text-ink-3 text-micro">
      {said} <span className="sr-only">waiting</span>
    </span>
  );
}
