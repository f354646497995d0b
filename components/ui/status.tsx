import clsx from "clsx";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";
import { type StatusName, statusWords, toneSoft, toneText } from "./status-words";

/** is="overdue" gives glyph, word and colour; children say it closer ("Overdue 9 d"); badge tints it for headers. */
export function Status({
  is,
  badge = false,
  children,
  className,
}: {
  is: StatusName;
  badge?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const { word, glyph, tone } = statusWords[is];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 whitespace-nowrap align-top text-small font-medium",
        toneText[tone],
        badge && clsx("rounded-badge py-0.5 pe-2 ps-1.5", toneSoft[tone]),
        className,
      )}
    >
      <Glyph name={glyph} />
      {children ?? word}
    </span>
  );
}
