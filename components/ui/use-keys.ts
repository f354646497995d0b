import { useEffect, useEffectEvent } from "react";

type Keys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single keys for a whole page, in lower case: { j: next, "?": help, enter: open, arrowleft: less }. Nothing
 * happens while somebody types, chooses from a menu or answers a dialog, nor with a modifier held; "mod+enter"
 * (⌘ or Ctrl) also works while typing. What a focused link or button does with Enter stays its own.
 */
export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isMod = event.metaKey || event.ctrlKey;
    if (event.defaultPrevented || event.altKey || isFloating(event.target)) return;
    if (!isMod && isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (!isMod && ownKeys.test(key) && isControl(event.target)) return;
    const run = keys[isMod ? `mod+${key}` : key];
    if (!run) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const ownKeys = /^(enter|arrow.*)$/;

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, input, summary") !== null;
}

function isFloating(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"], [popover]') !== null
  );
}

/** A radio or a checkbox takes no letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
