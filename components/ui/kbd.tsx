import clsx from "clsx";
import type { ReactNode } from "react";

/** A key. onAccent inside a primary button. Hidden on phones, where there are no keys. */
export function Kbd({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return (
    <kbd
      className={clsx(
        "inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-key border px-1 font-medium font-sans text-[11px] leading-none max-md:hidden",
        onAccent
          ? "ms-1 border-current bg-transparent text-inherit opacity-90"
          : "border-line-2 bg-surface text-ink-2",
      )}
    >
      {children}
    </kbd>
  );
}
