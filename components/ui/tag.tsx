import clsx from "clsx";
import type { ReactNode } from "react";

/** A small outlined word: a language, a file type, a role. Not for states. */
export function Tag({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-key border border-line-2 px-1.5 text-micro font-medium text-ink-2",
        className,
      )}
    >
      {children}
    </span>
  );
}
