import clsx from "clsx";
import type { ReactNode } from "react";

/** The vertical line: an ordered list of PathStep. Solid behind, dotted ahead. */
export function Path({
  children,
  label,
  className,
}: {
  children: ReactNode;
  label?: string;
  className?: string;
}) {
  return (
    <ol aria-label={label} className={clsx("relative", className)}>
      {children}
    </ol>
  );
}
