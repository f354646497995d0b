import { clock } from "@/lib/format";
import { type Stretch, span } from "./stretch";

/** The missed stretches of a Track as buttons, each at least 24 wide to the pointer. */
export function TrackMissed({
  length,
  stretches,
  onMissed,
}: {
  length: number;
  stretches: readonly Stretch[];
  onMissed: (stretch: Stretch) => void;
}) {
  return stretches.map((part) => (
    <button
      key={part.from}
      type="button"
      aria-label={`Play the missed part at ${clock(part.from)}, ${clock(part.to - part.from)} long`}
      onClick={() => onMissed(part)}
      className="stripes absolute inset-y-0 forced-colors:border forced-colors:border-dashed shadow-[inset_0_0_0_1px_var(--due)] before:absolute before:-inset-y-2 before:start-1/2 before:w-full before:min-w-6 before:-translate-x-1/2 before:content-['']"
      style={span(part, length)}
    />
  ));
}
