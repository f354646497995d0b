"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { type ComponentProps, useEffect, useRef } from "react";
import { Kbd } from "./kbd";

/** A search box for toolbars: aria-label and placeholder say what it searches; "/" anywhere on the page puts the cursor in it. */
export function SearchInput({ className, ...rest }: ComponentProps<"input">) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);
  return (
    <span
      className={clsx(
        "field-frame group h-[30px] min-h-0 min-w-[248px] rounded-control-sm px-2.5 text-small max-md:h-10",
        className,
      )}
    >
      <Search size={14} aria-hidden className="text-ink-3" />
      <input
        {...rest}
        ref={box}
        type="search"
        aria-keyshortcuts="/"
        className="w-0 flex-1 self-stretch bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <span aria-hidden="true" className="group-focus-within:hidden">
        <Kbd>/</Kbd>
      </span>
    </span>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
