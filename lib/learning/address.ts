import type { Route } from "next";

/** A recording's page. */
export function lessonHref(recording: string): Route {
  return `/lessons/${recording}`;
}

/** The same, playing only what was missed. */
export function missedHref(recording: string): Route {
  return `/lessons/${recording}?play=missed`;
}

/** The same, at the work that belongs to it. */
export function workHref(recording: string): Route {
  return `/lessons/${recording}#work`;
}
