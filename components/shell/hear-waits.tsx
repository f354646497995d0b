"use client";

import { useEffect } from "react";
import type { Waits } from "@/lib/session";
import { hear } from "./heard-waits";

/** Part of a page: tells the sidebar, which is older than the page, what waits now. Draws nothing. */
export function HearWaits({ waits }: { waits: Waits }) {
  useEffect(() => hear(waits), [waits]);
  return null;
}
