import type { Week } from "@/lib/billing/collection-schema";
import { weekNumber } from "@/lib/billing/collection-words";
import { dayInWords } from "@/lib/calendar-day";
import { number } from "@/lib/format";
import { Amount } from "./amount";

const [width, height, left, floor] = [640, 190, 40, 160];

/** What fell due and what was collected, a bar a week in one currency: outlined what was due, filled what came. The table says the same. */
export function WeekChart({ weeks, today }: { weeks: readonly Week[]; today: string }) {
  const currency = weeks[0]?.currency ?? "";
  const top = niceTop(
    Math.max(1, ...weeks.flatMap(({ due, collected }) => [Number(due), Number(collected)])),
  );
  const step = (width - left) / Math.max(weeks.length, 1);
  const current = weeks.findLast(({ week }) => week <= today);
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="w-full"
        role="img"
        aria-label={`Due and collected by week in ${currency}`}
      >
        {[0, 1, 2, 3].map((n) => (
          <Tick key={n} y={floor - n * 46} text={short((top / 3) * n)} />
        ))}
        {[...weeks.entries()].map(([at, week]) => (
          <Bar
            key={week.week}
            x={left + at * step + step * 0.18}
            width={step * 0.64}
            due={(Number(week.due) / top) * 138}
            collected={(Math.max(0, Number(week.collected)) / top) * 138}
            label={String(weekNumber(week.week))}
            isCurrent={week === current}
          />
        ))}
      </svg>
      <figcaption className="text-ink-3 text-small">
        {current ? (
          <>
            Week {weekNumber(current.week)} is running:{" "}
            <Amount of={current.collected} currency={currency} /> came,{" "}
            <Amount of={current.due} currency={currency} /> falls due.
          </>
        ) : null}
        <WeekTable weeks={weeks} currency={currency} />
      </figcaption>
    </figure>
  );
}

function Tick({ y, text }: { y: number; text: string }) {
  return (
    <>
      <line x1={left} x2={width} y1={y} y2={y} className="stroke-line" />
      <text
        x={left - 6}
        y={y + 4}
        textAnchor="end"
        className="num fill-ink-3 text-[11px] max-md:text-[20px]"
      >
        {text}
      </text>
    </>
  );
}

type BarFacts = {
  x: number;
  width: number;
  due: number;
  collected: number;
  label: string;
  isCurrent: boolean;
};

function Bar({ x, width: wide, due, collected, label, isCurrent }: BarFacts) {
  return (
    <>
      <rect
        x={x}
        y={floor - due}
        width={wide}
        height={due}
        rx={2}
        className="fill-none stroke-ink-4"
      />
      <rect
        x={x}
        y={floor - collected}
        width={wide}
        height={collected}
        rx={2}
        className={isCurrent ? "fill-accent-mark" : "fill-ink"}
      />
      <text
        x={x + wide / 2}
        y={floor + 18}
        textAnchor="middle"
        className="num fill-ink-3 text-[11px] max-md:text-[20px]"
      >
        {label}
      </text>
    </>
  );
}

function WeekTable({ weeks, currency }: { weeks: readonly Week[]; currency: string }) {
  return (
    <details className="mt-1">
      <summary className="link inline cursor-pointer">See as a table</summary>
      <table className="num mt-2 border-collapse text-small">
        <thead>
          <tr className="text-ink-3 text-micro">
            <th scope="col" className="py-1 pe-6 text-start font-medium">
              Week from
            </th>
            <th scope="col" className="py-1 pe-6 text-end font-medium">
              Due
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              Collected
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week} className="border-line border-t text-ink">
              <td className="py-1 pe-6">{dayInWords(week.week)}</td>
              <td className="py-1 pe-6 text-end">
                <Amount of={week.due} currency={currency} />
              </td>
              <td className="py-1 text-end">
                <Amount of={week.collected} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The next round number three ticks fit under. */
function niceTop(largest: number): number {
  const unit = 10 ** Math.floor(Math.log10(largest / 3));
  return Math.ceil(largest / 3 / unit) * unit * 3;
}

function short(value: number): string {
  return value >= 1000 ? `${number(value / 1000, value % 1000 ? 1 : 0)}k` : number(value);
}
