import clsx from "clsx";
import type { CSSProperties } from "react";
import { clock, counted, percent } from "@/lib/format";

export type Stretch = { from: number; to: number };

const heights = {
  thin: "h-[5px] rounded-mark",
  normal: "h-2 rounded-track",
  thick: "h-2.5 rounded-track",
};

/**
 * The line. length; seen and missed stretches, now, threshold (a share of 1), all in the unit of length; size thin 5, normal 8, thick 10.
 * text says it in words (made from seconds when not given). onMissed makes missed stretches buttons; labels writes their start times below.
 */
export function Track({
  length,
  seen,
  missed = [],
  now,
  threshold,
  size = "normal",
  text,
  onMissed,
  labels = false,
  className,
}: {
  length: number;
  seen: readonly Stretch[];
  missed?: readonly Stretch[];
  now?: number;
  threshold?: number;
  size?: keyof typeof heights;
  text?: string;
  onMissed?: (stretch: Stretch) => void;
  labels?: boolean;
  className?: string;
}) {
  const place = (at: number) => `${share(at, length) * 100}%`;
  const stretch = ({ from, to }: Stretch): CSSProperties => ({
    insetInlineStart: place(from),
    insetInlineEnd: `${(1 - share(to, length)) * 100}%`,
  });
  return (
    <div className={clsx("relative", labels && "mb-6", className)}>
      <span className="sr-only">{text ?? trackText({ length, seen, missed, threshold })}</span>
      <div
        aria-hidden="true"
        className={clsx("relative bg-surface shadow-[inset_0_0_0_1px_var(--ink-4)]", heights[size])}
      >
        {seen.map((part) => (
          <i
            key={part.from}
            className={clsx(
              "absolute inset-y-0 bg-ink transition-[inset] duration-line forced-colors:border-y-2",
              share(part.from, length) === 0 && "rounded-s-[inherit]",
              share(part.to, length) === 1 && "rounded-e-[inherit]",
            )}
            style={stretch(part)}
          />
        ))}
        {onMissed
          ? null
          : missed.map((part) => <i key={part.from} className={gap} style={stretch(part)} />)}
        {threshold === undefined ? null : (
          <s
            className="absolute -inset-y-[3px] w-px bg-ink-3"
            style={{ insetInlineStart: `${threshold * 100}%` }}
          />
        )}
        {now === undefined ? null : (
          <u
            className={clsx(
              "absolute z-1 rounded-mark bg-accent-mark shadow-[0_0_0_2px_var(--surface)]",
              nowBar[size],
            )}
            style={{ insetInlineStart: place(now) }}
          />
        )}
      </div>
      {onMissed
        ? missed.map((part) => (
            <button
              key={part.from}
              type="button"
              aria-label={`Play the missed part at ${clock(part.from)}, ${clock(part.to - part.from)} long`}
              onClick={() => onMissed(part)}
              className={clsx(
                gap,
                "before:absolute before:-inset-y-2 before:start-1/2 before:w-full before:min-w-6 before:-translate-x-1/2 before:content-['']",
              )}
              style={stretch(part)}
            />
          ))
        : null}
      {labels ? <Labels missed={missed} threshold={threshold} place={place} /> : null}
    </div>
  );
}

const gap = "stripes absolute inset-y-0 shadow-[inset_0_0_0_1px_var(--due)]";

const nowBar = {
  thin: "-inset-y-[3px] -ms-[1.5px] w-[3px]",
  normal: "-inset-y-1 -ms-[1.5px] w-[3px]",
  thick: "-inset-y-[5px] -ms-0.5 w-1",
};

function Labels({
  missed,
  threshold,
  place,
}: {
  missed: readonly Stretch[];
  threshold: number | undefined;
  place: (at: number) => string;
}) {
  return (
    <div aria-hidden="true" className="num font-name text-tiny">
      {missed.map((part) => (
        <span
          key={part.from}
          className="absolute top-[13px] text-due"
          style={{ insetInlineStart: place(part.from) }}
        >
          {clock(part.from)}
        </span>
      ))}
      {threshold === undefined ? null : (
        <span
          className="absolute top-[13px] -translate-x-1/2 text-ink-3"
          style={{ insetInlineStart: `${threshold * 100}%` }}
        >
          {percent(threshold)}
        </span>
      )}
    </div>
  );
}

/** "Seen 22:45 of 31:05. 2 missed parts, 3:45. 90 % completes it." */
export function trackText({
  length,
  seen,
  missed = [],
  threshold,
}: {
  length: number;
  seen: readonly Stretch[];
  missed?: readonly Stretch[];
  threshold?: number;
}): string {
  const sentences = [`Seen ${clock(total(seen))} of ${clock(length)}.`];
  if (missed.length > 0)
    sentences.push(`${counted(missed.length, "missed part")}, ${clock(total(missed))}.`);
  if (threshold !== undefined) sentences.push(`${percent(threshold)} completes it.`);
  return sentences.join(" ");
}

function total(parts: readonly Stretch[]): number {
  return parts.reduce((sum, part) => sum + part.to - part.from, 0);
}

function share(at: number, length: number): number {
  return length > 0 ? Math.min(1, Math.max(0, at / length)) : 0;
}
