const kinds = ["full", "half", "overdue", "waiting", "now", "due", "hollow"] as const;

export type Bead = (typeof kinds)[number];

/** How each kind is filled and outlined, and how thick the outline is. */
const faces: Record<Bead, { look: string; line: number }> = {
  full: { look: "fill-ink forced-colors:fill-[CanvasText]", line: 0 },
  half: { look: "fill-none stroke-ink-4 forced-colors:stroke-[CanvasText]", line: 1 },
  overdue: { look: "fill-overdue forced-colors:stroke-[CanvasText]", line: 0 },
  waiting: { look: "fill-waiting-soft stroke-waiting forced-colors:stroke-[CanvasText]", line: 1 },
  now: { look: "fill-none stroke-accent-mark forced-colors:stroke-[CanvasText]", line: 1.5 },
  due: { look: "fill-due-soft stroke-due forced-colors:stroke-[CanvasText]", line: 1.5 },
  hollow: { look: "fill-none stroke-ink-4 forced-colors:stroke-[CanvasText]", line: 1 },
};

const [width, height, radius, step] = [12, 6, 1.5, 14];

/**
 * One small mark per thing: items (full, half, overdue, waiting, now, due, hollow) and the same in words, "2 of 6 paid".
 * One path a kind and not one element a bead: lists have hundreds.
 */
export function Beads({ items, text }: { items: readonly Bead[]; text: string }) {
  const places = (bead: Bead) =>
    [...items.entries()].filter(([, item]) => item === bead).map(([at]) => at * step);
  return (
    <span className="inline-flex align-[1px]">
      <span className="sr-only">{text}</span>
      <svg
        width={Math.max(0, items.length * step - 2)}
        height={height}
        aria-hidden="true"
        className="rtl:-scale-x-100"
      >
        {kinds
          .filter((bead) => items.includes(bead))
          .map((bead) => (
            <path
              key={bead}
              d={places(bead)
                .map((x) => shape(x, width, faces[bead].line / 2))
                .join("")}
              strokeWidth={faces[bead].line}
              className={faces[bead].look}
            />
          ))}
        {items.includes("half") ? (
          <path
            d={places("half")
              .map((x) => shape(x, width / 2, 0))
              .join("")}
            className={faces.full.look}
          />
        ) : null}
      </svg>
    </span>
  );
}

/** A rounded box that begins at x; inset keeps its outline inside. */
function shape(x: number, wide: number, inset: number): string {
  const r = radius - inset / 2;
  const [w, h] = [wide - 2 * inset - 2 * r, height - 2 * inset - 2 * r];
  const corner = (to: string) => `a${r} ${r} 0 0 1 ${to}`;
  return `M${x + inset + r} ${inset}h${w}${corner(`${r} ${r}`)}v${h}${corner(`${-r} ${r}`)}h${-w}${corner(`${-r} ${-r}`)}v${-h}${corner(`${r} ${-r}`)}z`;
}
