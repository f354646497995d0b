"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useFieldWiring } from "./field-context";

/** An <input> with the frame of a field; start and end draw beside the text (icon, "EUR", a button). Spread register() on it. */
export function Input({
  start,
  end,
  className,
  frameClassName,
  ...rest
}: ComponentProps<"input"> & { start?: ReactNode; end?: ReactNode; frameClassName?: string }) {
  const wiring = useFieldWiring(rest);
  return (
    <span className={clsx("field-frame w-full", frameClassName)}>
      {start ? <span className="text-ink-3">{start}</span> : null}
      <input
        {...rest}
        {...wiring}
        className={clsx(
          "min-w-0 flex-1 self-stretch bg-transparent outline-none disabled:cursor-not-allowed",
          className,
        )}
      />
      {end ? <span className="text-ink-3">{end}</span> : null}
    </span>
  );
}
