import { Status } from "@/components/ui/status";
import type { Criterion, Verdict } from "@/lib/grading/schema";
import { verdictStatus } from "./queue-columns";

export type ShownGrade = {
  score: number | null;
  raw_score: number | null;
  verdict: Verdict | null;
  rubric_scores: Record<string, number> | null;
  feedback: string | null;
};

/** A grade to read: verdict, score (and what lateness took), points by criterion, feedback. */
export function GradeShown({
  grade,
  maxScore,
  rubric,
}: {
  grade: ShownGrade;
  maxScore: number;
  rubric: Criterion[] | null;
}) {
  const late = (grade.raw_score ?? 0) - (grade.score ?? 0);
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        {grade.verdict ? (
          <Status is={verdictStatus[grade.verdict]} className="self-center" />
        ) : (
          <span />
        )}
        <p className="num font-semibold text-heading">
          {grade.score ?? "–"}{" "}
          <span className="font-medium text-control text-ink-3">/ {maxScore}</span>
        </p>
      </div>
      {late > 0 ? (
        <p className="num text-ink-3 text-small">
          {grade.raw_score} before {late} for lateness
        </p>
      ) : null}
      {rubric && grade.rubric_scores ? (
        <dl className="grid gap-1 text-small">
          {rubric.map(({ key, title, points }) => (
            <div key={key} className="flex justify-between gap-4">
              <dt>{title}</dt>
              <dd className="num flex-none">
                {grade.rubric_scores?.[key] ?? "–"} <span className="text-ink-3">/ {points}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {grade.feedback ? (
        <p className="max-w-[64ch] whitespace-pre-line break-words border-line-2 border-s-2 ps-3 text-control">
          {grade.feedback}
        </p>
      ) : null}
    </div>
  );
}
