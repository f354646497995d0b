import clsx from "clsx";
import type { ReactNode } from "react";

/** Nothing here: title (what is true), children (what will appear), icon (lucide, 20), action (one link or button). framed as a Sheet. */
export function Empty({
  title,
  icon,
  action,
  framed = false,
  children,
}: {
  title: string;
  icon?: ReactNode;
  action?: ReactNode;
  framed?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={clsx(
        "grid justify-items-start gap-1.5 px-6 py-7",
        framed && "rounded-sheet border border-line bg-surface",
      )}
    >
      {icon ? <span className="text-ink-3">{icon}</span> : null}
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-[64ch] text-ink-2 text-small">{children}</div> : null}
      {action ? <div className="mt-1 text-small">{action}</div> : null}
    </div>
  );
}
