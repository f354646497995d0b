import { clock, percent } from "@/lib/format";
import { place, type Stretch } from "./stretch";

/** The start times of missed stretches and the threshold, written under a Track. */
export function TrackLabels({
  length,
  missed,
  threshold,
}: {
  length: number;
  missed: readonly Stretch[];
  threshold: number | undefined;
}) {
  return (
    <div aria-hidden="true" className="num font-name text-tiny">
      {missed.map((part) => (
        <span
          key={part.from}
          className="absolute top-[13px] text-due"
          style={{ insetInlineStart: place(part.from, length) }}
        >
          {clock(part.from)}
        </span>
      ))}
      {threshold === undefined ? null : (
        <span
          className="absolute top-[13px] -translate-x-1/2 text-ink-3"
          style={{ insetInlineStart: place(threshold, 1) }}
        >
          {percent(threshold)}
        </span>
      )}
    </div>
  );
}
