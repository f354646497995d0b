import type { ReactNode } from "react";

/** The row of buttons that ends a dialog, the one that does it last; stacked on phones. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="flex justify-end gap-2 max-sm:flex-col-reverse">{children}</div>;
}
