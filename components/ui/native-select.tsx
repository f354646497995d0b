"use client";

import clsx from "clsx";
import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldWiring } from "./field-context";

/** The browser's own <select> in the frame of a field, for hundreds of <option>s. Inside Field it is labelled. */
export function NativeSelect({ className, children, ...rest }: ComponentProps<"select">) {
  const wiring = useFieldWiring(rest);
  return (
    <span className={clsx("relative grid", className)}>
      <select {...rest} {...wiring} className="field-frame w-full appearance-none pe-9">
        {children}
      </select>
      <ChevronsUpDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute end-3 self-center text-ink-3"
      />
    </span>
  );
}
