import { dayTime } from "@/lib/format";
import type { Assignment, Attempt } from "@/lib/grading/schema";
import { punctuality } from "@/lib/work/words";
import { FileView } from "./file-view";
import { GradeShown } from "./grade-shown";
import { WorkText } from "./work-text";

/** Another attempt at the same work: what was handed in, and beside it what was said. */
export function OtherAttempt({
  attempt,
  assignment,
  zone,
  now,
}: {
  attempt: Attempt;
  assignment: Assignment;
  zone: string;
  now: string;
}) {
  return (
    <div className="grid gap-6 pt-4 xl:grid-cols-[minmax(0,1fr)_260px]">
      <div className="min-w-0">
        <p className="text-ink-3 text-small">
          Attempt {attempt.number}, handed in {dayTime(attempt.submitted_at, zone, now)},{" "}
          {punctuality(attempt.late_days)}
        </p>
        <WorkText attempt={{ ...attempt, files: [] }} zone={zone} now={now} />
        {[...attempt.files.entries()].map(([index, file]) => (
          <FileView key={file.name} attempt={attempt.id} index={index} file={file} />
        ))}
      </div>
      {attempt.graded_at ? (
        <section aria-label={`Grade of attempt ${attempt.number}`} className="content-start">
          <p className="pb-2 text-ink-3 text-micro">
            {attempt.graded_by?.mine ? "You" : attempt.graded_by?.name},{" "}
            {dayTime(attempt.graded_at, zone, now)}
          </p>
          <GradeShown grade={attempt} maxScore={assignment.max_score} rubric={assignment.rubric} />
        </section>
      ) : (
        <p className="text-ink-3 text-small">Not graded yet.</p>
      )}
    </div>
  );
}
