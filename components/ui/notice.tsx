import clsx from "clsx";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";
import type { GlyphName } from "./glyph-shapes";
import { type Tone, toneSoft, toneText } from "./status-words";

const faces = {
  due: { glyph: "due", tone: "due" },
  overdue: { glyph: "overdue", tone: "overdue" },
  hold: { glyph: "hold", tone: "hold" },
  waiting: { glyph: "waiting", tone: "waiting" },
  passed: { glyph: "done", tone: "passed" },
  needs: { glyph: "needs", tone: "needs" },
} satisfies Record<string, { glyph: GlyphName; tone: Tone }>;

/** One tinted row: is, the sentence as children, end (one link or button). announce speaks it when it appears (a refused form). */
export function Notice({
  is,
  children,
  end,
  announce = false,
  className,
}: {
  is: keyof typeof faces;
  children: ReactNode;
  end?: ReactNode;
  announce?: boolean;
  className?: string;
}) {
  const { glyph, tone } = faces[is];
  return (
    <div
      role={announce ? "alert" : undefined}
      className={clsx(
        "grid grid-cols-[18px_minmax(0,1fr)_auto] items-start gap-x-2.5 gap-y-1 rounded-control-lg px-3.5 py-[11px] text-control",
        toneSoft[tone],
        className,
      )}
    >
      <Glyph name={glyph} size={16} className={clsx("mt-0.5", toneText[tone])} />
      <div className="wrap-anywhere min-w-0">{children}</div>
      {end ? <div>{end}</div> : null}
    </div>
  );
}
