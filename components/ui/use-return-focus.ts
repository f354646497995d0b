import { useRef } from "react";

/**
 * For a window that no trigger of its own opened: when it closes, the focus goes back to what had it, or,
 * when that has gone, to the nearest thing around it that can take it.
 */
export function useReturnFocus() {
  const before = useRef<readonly HTMLElement[]>([]);
  return {
    onOpenAutoFocus() {
      before.current = outwards(document.activeElement);
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const place = before.current.find((one) => one.isConnected);
      place?.focus({ preventScroll: true });
    },
  };
}

/** The element and what lies around it, as far as it can be focused; around a menu lies what opened it. */
function outwards(element: Element | null): HTMLElement[] {
  if (!(element instanceof HTMLElement)) return [];
  const opener =
    element.getAttribute("role") === "menu" &&
    document.getElementById(element.getAttribute("aria-labelledby") ?? "");
  const around = outwards(opener || element.parentElement);
  const canFocus = element.tabIndex >= 0 || element.hasAttribute("tabindex");
  return canFocus ? [element, ...around] : around;
}
