"use client";

type Client = typeof import("./bell-client");

const minute = 60_000;
const bells = new Set<() => void>();
let awake: Client | undefined;

/** Fetches what asks and remembers for the bell, so that no page begins with it; undefined while that fails. */
export async function wakeBell() {
  const client = await import("./bell-client").catch(() => undefined);
  if (client && !awake) {
    awake = client;
    for (const tell of bells) tell();
  }
  return client;
}

/** Wakes the bell when somebody returns to the page, or has been on it for a minute. Returns how to stop. */
export function wakesLater() {
  const wakeWhileSeen = () => {
    if (document.visibilityState === "visible") wakeBell();
  };
  const timer = setInterval(wakeWhileSeen, minute);
  document.addEventListener("visibilitychange", wakeWhileSeen);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", wakeWhileSeen);
  };
}

/** The bell's client once it is awake. */
export const awakeClient = () => awake;

/** Tells when the bell has woken. Returns how to stop. */
export function onWake(tell: () => void) {
  bells.add(tell);
  return () => void bells.delete(tell);
}
