"use client";

import { useEffect, useEffectEvent } from "react";

const fields = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";
const pressable = "a, button, summary, [role=tab], [role=radio]";

/** Hands over keys pressed anywhere on the page, but in fields, and not those the focused thing uses itself. run says whether it took the key. */
export function useKeys(run: (key: string) => boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    if (target instanceof Element) {
      if (target.closest(fields)) return;
      if (key === " " && target.closest(pressable)) return;
      if (key.startsWith("Arrow") && target.closest("[role=tab], [role=radio]")) return;
    }
    if (run(key.length === 1 ? key.toLowerCase() : key)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
