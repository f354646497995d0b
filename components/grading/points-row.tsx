import type { KeyboardEvent } from "react";
import { levelsOf, stepFrom } from "@/lib/grading/grade";
import type { Criterion } from "@/lib/grading/schema";

/** One criterion: its steps side by side, the given one in ink. Arrows move one step and stop at the ends. */
export function PointsRow({
  criterion,
  given,
  onGive,
}: {
  criterion: Criterion;
  given: number | undefined;
  onGive: (points: number) => void;
}) {
  function step(event: KeyboardEvent<HTMLDivElement>) {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    const points = stepFrom(criterion, given, by);
    onGive(points);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${points}"]`)?.focus();
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-3 text-small">
        <span className="font-name">{criterion.title}</span>
        <span className="num">
          <b>{given ?? "–"}</b> <span className="text-ink-3">/ {criterion.points}</span>
        </span>
      </div>
      <div
        role="radiogroup"
        aria-label={`${criterion.title}, ${criterion.points} points`}
        data-criterion={criterion.key}
        onKeyDown={step}
        className="flex overflow-hidden rounded-control border border-line-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
      >
        {levelsOf(criterion).map((points) => (
          <label
            key={points}
            className="num relative flex-1 border-line border-s py-[5px] text-center font-medium text-ink-2 text-small first:border-0 hover:bg-hover has-checked:bg-ink has-checked:font-semibold has-checked:text-ink-on max-md:py-2.5"
          >
            <input
              type="radio"
              name={`points-${criterion.key}`}
              value={points}
              checked={given === points}
              onChange={() => onGive(points)}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {points}
          </label>
        ))}
      </div>
      {criterion.hint ? <p className="text-ink-3 text-micro">{criterion.hint}</p> : null}
    </div>
  );
}

const steps: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};
