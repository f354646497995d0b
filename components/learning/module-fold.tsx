"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode, SyntheticEvent } from "react";

/** A module that opens and closes. What one opens or closes by hand is remembered in the cookie; the number carries the choice. */
export function ModuleFold({
  cookie,
  number,
  isOpen,
  head,
  children,
}: {
  cookie: string;
  number: number;
  isOpen: boolean;
  head: ReactNode;
  children: ReactNode;
}) {
  function remember(event: SyntheticEvent<HTMLDetailsElement>) {
    const { open } = event.currentTarget;
    if (open !== isOpen) void keep(cookie, number, open);
  }
  return (
    <details open={isOpen} onToggle={remember} className="group border-line border-t last:border-b">
      <summary className="flex list-none items-center gap-3.5 py-4 max-md:gap-2.5 [&::-webkit-details-marker]:hidden">
        {head}
        <ChevronDown
          size={16}
          aria-hidden
          className="text-ink-3 transition-transform duration-colour group-open:rotate-180"
        />
      </summary>
      {children}
    </details>
  );
}

/** A browser without a cookie store forgets, and loses nothing else. */
async function keep(name: string, number: number, isOpen: boolean) {
  if (!("cookieStore" in window)) return;
  const kept = (await cookieStore.get(name))?.value ?? "";
  const others = kept.split(".").filter((part) => part && Math.abs(Number(part)) !== number);
  const value = [...others, String(isOpen ? number : -number)].join(".");
  const year = 365 * 86_400_000;
  await cookieStore.set({ name, value, path: "/", sameSite: "lax", expires: Date.now() + year });
}
