"use client";

import { useSyncExternalStore } from "react";

/** The keys that send what is typed, as this keyboard has them: "⌘↵", or "Ctrl ↵". */
export function SendKey() {
  return useSyncExternalStore(never, hasCommand, () => false) ? "⌘↵" : "Ctrl ↵";
}

function hasCommand() {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

function never() {
  return () => {};
}
