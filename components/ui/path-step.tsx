import clsx from "clsx";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";
import { type StatusName, statusWords, toneText } from "./status-words";

/** A step on Path: is (its state gives glyph and colour), ahead (the line after it is dotted), end (at the far side), children. */
export function PathStep({
  is,
  ahead = is !== "done",
  end,
  children,
  className,
}: {
  is: StatusName;
  ahead?: boolean;
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const { glyph, tone, word } = statusWords[is];
  return (
    <li
      className={clsx(
        "relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 pb-3.5 last:pb-0",
        "before:absolute before:start-[9px] before:top-6 before:-bottom-0.5 before:content-[''] last:before:hidden",
        ahead
          ? "before:border-ink-4 before:border-s-2 before:border-dotted"
          : "before:w-0.5 before:bg-ink",
        className,
      )}
    >
      <span className={clsx("relative z-1 mt-0.5 h-5", toneText[tone])}>
        <Glyph name={glyph} size={20} />
        <span className="sr-only">{word}: </span>
      </span>
      <div className="flex min-w-0 items-baseline gap-4">
        <div className="min-w-0 flex-1">{children}</div>
        {end ? <div className="num flex-none text-ink-3 text-small">{end}</div> : null}
      </div>
    </li>
  );
}
