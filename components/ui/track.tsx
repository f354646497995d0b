import clsx from "clsx";
import { type Stretch, trackText } from "./stretch";
import { TrackLabels } from "./track-labels";
import { TrackMissed } from "./track-missed";
import { TrackPoints } from "./track-points";
import { TrackStretches } from "./track-stretches";

const heights = {
  thin: "h-[5px] rounded-mark",
  normal: "h-2 rounded-track",
  thick: "h-2.5 rounded-track",
};

type Props = {
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
};

/**
 * The line. length; seen and missed stretches, now, threshold (a share of 1), all in the unit of length; size thin 5, normal 8, thick 10.
 * text says it in words (made from seconds when not given). onMissed makes missed stretches buttons; labels writes their start times below.
 */
export function Track(props: Props) {
  const { length, seen, missed = [], now, threshold, size = "normal", onMissed } = props;
  return (
    <div className={clsx("relative", props.labels && "mb-6", props.className)}>
      <span className="sr-only">{props.text ?? trackText(length, seen, missed, threshold)}</span>
      <div
        className={clsx(
          "relative bg-surface forced-colors:outline-1 shadow-[inset_0_0_0_1px_var(--ink-4)]",
          heights[size],
        )}
      >
        <TrackStretches length={length} seen={seen} missed={onMissed ? [] : missed} />
        {onMissed ? <TrackMissed length={length} stretches={missed} onMissed={onMissed} /> : null}
        <TrackPoints length={length} now={now} threshold={threshold} size={size} />
      </div>
      {props.labels ? <TrackLabels length={length} missed={missed} threshold={threshold} /> : null}
    </div>
  );
}
