import { levelsOf } from "@/lib/grading/grade";
import type { Criterion } from "@/lib/grading/schema";

/** One criterion: its steps side by side, the given one in ink. A radio group: arrows move, its number key comes here. */
export function PointsRow({
  criterion,
  given,
  onGive,
}: {
  criterion: Criterion;
  given: number | undefined;
  onGive: (points: number) => void;
}) {
  return (
    <fieldset className="grid gap-1.5" data-criterion={criterion.key}>
      <legend className="float-start flex w-full items-baseline justify-between gap-3 pb-1.5 text-small">
        <span className="font-name">{criterion.title}</span>
        <span className="num">
          <b>{given ?? "–"}</b> <span className="text-ink-3">/ {criterion.points}</span>
        </span>
      </legend>
      <div className="clear-both flex overflow-hidden rounded-control border border-line-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
        {levelsOf(criterion).map((points) => (
          <label
            key={points}
            className="num flex-1 border-line border-s py-[5px] text-center font-medium text-ink-2 text-small first:border-0 hover:bg-hover has-checked:bg-ink has-checked:font-semibold has-checked:text-ink-on max-md:py-2.5"
          >
            <input
              type="radio"
              name={`points-${criterion.key}`}
              value={points}
              checked={given === points}
              onChange={() => onGive(points)}
              className="sr-only"
            />
            {points}
          </label>
        ))}
      </div>
      {criterion.hint ? <p className="text-ink-3 text-micro">{criterion.hint}</p> : null}
    </fieldset>
  );
}
