/** A recording's page. */
export function lessonHref(recording: string) {
  return `/lessons/${recording}` as const;
}

/** The same, playing only what was missed. */
export function missedHref(recording: string) {
  return `/lessons/${recording}?play=missed` as const;
}

/** The same, at the work that belongs to it. */
export function workHref(recording: string) {
  return `/lessons/${recording}#work` as const;
}
