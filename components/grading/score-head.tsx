/** The score so far, and what lateness makes of it. The database counts; this only reads its table. */
export function ScoreHead({
  score,
  maxScore,
  passScore,
  afterLateness,
  lateDays,
}: {
  score: number | null;
  maxScore: number;
  passScore: number;
  afterLateness: number[] | null;
  lateDays: number;
}) {
  const final = score === null ? undefined : afterLateness?.[score];
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-heading">Score</h2>
        <p className="num font-semibold text-title" aria-live="polite">
          {score ?? "–"}{" "}
          <span className="font-medium text-control text-ink-3">
            / {maxScore}, {passScore} passes
          </span>
        </p>
      </div>
      {afterLateness && score !== null && final !== undefined ? (
        <p className="num text-end text-overdue text-small">
          {score} − {score - final} for {lateDays === 1 ? "one day" : `${lateDays} days`} late ={" "}
          <b>{final}</b>
        </p>
      ) : null}
    </div>
  );
}
