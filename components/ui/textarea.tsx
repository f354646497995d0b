"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { useFieldWiring } from "./field-context";

/** Grows with its text from `rows` (4) up to 60 % of the screen. Spread register() on it. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const wiring = useFieldWiring(rest);
  return (
    <span className="field-frame w-full">
      <textarea
        dir="auto"
        {...rest}
        {...wiring}
        rows={rows}
        className={clsx(
          "field-sizing-content max-h-[60vh] min-w-0 flex-1 resize-none bg-transparent py-2 leading-6 outline-none",
          className,
        )}
        style={{ minHeight: `${rows * 24 + 16}px`, ...rest.style }}
      />
    </span>
  );
}
