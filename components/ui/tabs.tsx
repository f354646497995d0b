"use client";

import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Count } from "./count";
import { tab, tabOff, tabOn, tabsRow } from "./tabs-style";

type Part = { value: string; label: ReactNode; count?: number; far?: boolean; content: ReactNode };

/** Tabs within a page: label (spoken), parts [{value,label,count,content, far: at the far side}], defaultValue or value + onValueChange; end draws at the far side. */
export function Tabs({
  label,
  parts,
  value,
  defaultValue = parts[0]?.value,
  onValueChange,
  inset = false,
  end,
}: {
  label: string;
  parts: readonly Part[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  inset?: boolean;
  end?: ReactNode;
}) {
  const id = useId();
  const [inner, setInner] = useState(defaultValue);
  const current = value ?? inner;
  function choose(next: string) {
    setInner(next);
    onValueChange?.(next);
  }
  function move(event: KeyboardEvent) {
    const next = parts[destination(event, parts, current)];
    if (!next) return;
    event.preventDefault();
    choose(next.value);
    document.getElementById(`${id}-${next.value}`)?.focus();
  }
  return (
    <div>
      <div className={clsx(tabsRow, "items-center", inset && "px-4")}>
        <div role="tablist" aria-label={label} className="flex flex-1 gap-5">
          {parts.map((part) => (
            <button
              key={part.value}
              id={`${id}-${part.value}`}
              type="button"
              role="tab"
              aria-selected={part.value === current}
              aria-controls={`${id}-${part.value}-panel`}
              tabIndex={part.value === current ? 0 : -1}
              onClick={() => choose(part.value)}
              onKeyDown={move}
              className={clsx(tab, part.far && "ms-auto", part.value === current ? tabOn : tabOff)}
            >
              {part.label}
              {part.count === undefined ? null : <Count n={part.count} />}
            </button>
          ))}
        </div>
        {end ? <div className="ms-auto">{end}</div> : null}
      </div>
      {parts.map((part) => (
        <div
          key={part.value}
          id={`${id}-${part.value}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${part.value}`}
          hidden={part.value !== current}
        >
          {part.value === current ? part.content : null}
        </div>
      ))}
    </div>
  );
}

/** Where an arrow, Home or End leads; -1 for every other key. The ends meet. */
function destination(
  { key, currentTarget }: KeyboardEvent,
  parts: readonly Part[],
  current: string | undefined,
): number {
  const at = parts.findIndex((part) => part.value === current);
  const [forward, back] = currentTarget.matches(":dir(rtl)")
    ? ["ArrowLeft", "ArrowRight"]
    : ["ArrowRight", "ArrowLeft"];
  if (key === forward) return (at + 1) % parts.length;
  if (key === back) return (at - 1 + parts.length) % parts.length;
  if (key === "Home") return 0;
  return key === "End" ? parts.length - 1 : -1;
}
