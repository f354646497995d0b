import type { Assignment, Attempt } from "@/lib/work/schema";

/** Points per criterion; nothing without a rubric. */
export function RubricScores({
  rubric,
  scores,
}: {
  rubric: Assignment["rubric"];
  scores: Attempt["rubric_scores"];
}) {
  if (!rubric || !scores) return null;
  return (
    <dl className="grid max-w-[360px] gap-1 text-small">
      {rubric.map((criterion) => (
        <div key={criterion.key} className="flex justify-between gap-4">
          <dt>{criterion.title}</dt>
          <dd className="num flex-none">
            {scores[criterion.key] ?? "–"} of {criterion.points}
          </dd>
        </div>
      ))}
    </dl>
  );
}
