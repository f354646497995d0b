import clsx from "clsx";
import type { ReactNode } from "react";

/** What stands under StaffTop: 24 around (16 on phones), parts 20 apart. */
export function StaffBody({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={clsx(
        "grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 p-6 max-md:p-4",
        className,
      )}
    >
      {children}
    </div>
  );
}
