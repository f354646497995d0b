import clsx from "clsx";
import { type Stretch, share, span } from "./stretch";

/** The drawn pieces of a Track: ink where it was seen, stripes where it was missed. */
export function TrackStretches({
  length,
  seen,
  missed,
}: {
  length: number;
  seen: readonly Stretch[];
  missed: readonly Stretch[];
}) {
  return (
    <span aria-hidden="true">
      {seen.map((part) => (
        <i
          key={part.from}
          className={clsx(
            "absolute inset-y-0 bg-ink transition-[inset] duration-line forced-colors:bg-[CanvasText]",
            share(part.from, length) === 0 && "rounded-s-track",
            share(part.to, length) === 1 && "rounded-e-track",
          )}
          style={span(part, length)}
        />
      ))}
      {missed.map((part) => (
        <i
          key={part.from}
          className="stripes absolute inset-y-0 forced-colors:border forced-colors:border-dashed shadow-[inset_0_0_0_1px_var(--due)]"
          style={span(part, length)}
        />
      ))}
    </span>
  );
}
