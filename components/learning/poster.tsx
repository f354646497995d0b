import { Glyph } from "@/components/ui/glyph";

/** Drawn, not fetched: the lesson's number and a few bars that are always the same for it. label "4.2"; play shows the round mark. */
export function Poster({ label, play = false }: { label: string; play?: boolean }) {
  const heights = barsOf(label);
  return (
    <span aria-hidden="true" className="relative block overflow-hidden rounded-control-lg bg-night">
      <svg viewBox="0 0 320 180" aria-hidden="true" className="block h-auto w-full">
        {heights.map((height, at) => (
          <rect
            key={left(at)}
            x={left(at)}
            y={150 - height}
            width={18}
            height={height}
            rx={2}
            className={barFace(at, heights.length)}
          />
        ))}
        <text
          x={20}
          y={52}
          fontSize={34}
          fontWeight={600}
          letterSpacing={-1}
          className="fill-night-ink"
        >
          {label}
        </text>
      </svg>
      {play ? (
        <span className="absolute start-3 bottom-3 grid size-9 place-items-center rounded-full bg-night-ink text-night">
          <Glyph name="play" size={16} className="ms-0.5" />
        </span>
      ) : null}
    </span>
  );
}

const left = (at: number) => 130 + at * 26;

function barFace(at: number, bars: number): string {
  if (at === 0) return "fill-night-ink";
  return at === bars - 1 ? "fill-night-now" : "fill-night-done";
}

/** Six heights that fall from the first to the last, a little different for every label. */
function barsOf(label: string): number[] {
  let seed = 7;
  for (const letter of label) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  const heights = [96 + (seed % 15)];
  for (let at = 1; at < 6; at++) {
    seed = (seed * 37 + 11) % 9973;
    heights.push(Math.max(20, (heights[at - 1] ?? 0) - 8 - (seed % 20)));
  }
  return heights;
}
