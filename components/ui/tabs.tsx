"use client";

import clsx from "clsx";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Count } from "./count";
import { tab, tabsRow } from "./tabs-style";

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
  return (
    <Radix.Root value={value} defaultValue={defaultValue} onValueChange={onValueChange}>
      <div className={clsx(tabsRow, "items-center", inset && "px-4")}>
        <Radix.List aria-label={label} className="flex flex-1 gap-5">
          {parts.map((part) => (
            <Radix.Trigger
              key={part.value}
              value={part.value}
              className={clsx(
                tab,
                part.far && "ms-auto",
                "border-transparent text-ink-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink",
              )}
            >
              {part.label}
              {part.count === undefined ? null : <Count n={part.count} />}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end ? <div className="ms-auto">{end}</div> : null}
      </div>
      {parts.map((part) => (
        <Radix.Content
          key={part.value}
          value={part.value}
          className="focus-visible:-outline-offset-2"
        >
          {part.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
