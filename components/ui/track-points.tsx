import clsx from "clsx";
import { place } from "./stretch";

const bars = {
  thin: "-inset-y-[3px] -ms-[1.5px] w-[3px]",
  normal: "-inset-y-1 -ms-[1.5px] w-[3px]",
  thick: "-inset-y-[5px] -ms-0.5 w-1",
};

/** The accent bar (now) and the thin mark (threshold) of a Track. */
export function TrackPoints({
  length,
  now,
  threshold,
  size,
}: {
  length: number;
  now: number | undefined;
  threshold: number | undefined;
  size: keyof typeof bars;
}) {
  return (
    <span aria-hidden="true" className="pointer-events-none">
      {threshold === undefined ? null : (
        <s
          className="absolute -inset-y-[3px] w-px bg-ink-3 forced-colors:bg-[CanvasText]"
          style={{ insetInlineStart: place(threshold, 1) }}
        />
      )}
      {now === undefined ? null : (
        <u
          className={clsx(
            "absolute z-1 rounded-mark bg-accent-mark forced-colors:bg-[Highlight] shadow-[0_0_0_2px_var(--surface)]",
            bars[size],
          )}
          style={{ insetInlineStart: place(now, length) }}
        />
      )}
    </span>
  );
}
