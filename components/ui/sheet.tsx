import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

const pads = { none: "", s: "p-4", m: "p-5" };

/** A white surface for something you operate: head (title row), foot, pad s 16 or m 20. Never a Sheet in a Sheet. */
export function Sheet({
  head,
  foot,
  pad = "none",
  className,
  children,
  ...rest
}: ComponentProps<"section"> & { head?: ReactNode; foot?: ReactNode; pad?: keyof typeof pads }) {
  return (
    <section
      {...rest}
      className={clsx("min-w-0 rounded-sheet border border-line bg-surface", className)}
    >
      {head ? (
        <header className="flex min-h-[49px] items-center gap-2 border-line border-b px-4 py-3">
          {head}
        </header>
      ) : null}
      {pad === "none" ? children : <div className={pads[pad]}>{children}</div>}
      {foot ? (
        <footer className="flex items-center gap-2 border-line border-t px-4 py-3">{foot}</footer>
      ) : null}
    </section>
  );
}
