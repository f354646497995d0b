import type { Waits } from "@/lib/session";

/** What a page last said waits for its reader: the sidebar stays while pages come and go, and follows them. */
let heard: Waits | undefined;
const listeners = new Set<() => void>();

/** Keeps what a page says, unless something newer was heard. */
export function hear(waits: Waits): void {
  if (heard && heard.at >= waits.at) return;
  heard = waits;
  for (const tell of listeners) tell();
}

/** Tells of every change until the returned function is called. */
export function onHeard(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The last that was heard. */
export function lastHeard(): Waits | undefined {
  return heard;
}
