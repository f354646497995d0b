import { ChevronRight } from "lucide-react";
import { dayTime } from "@/lib/format";
import type { Assignment, Attempt } from "@/lib/work/schema";
import type { Zones } from "@/lib/work/standing";
import { punctuality, scoreLine } from "@/lib/work/words";
import { AttemptContent } from "./attempt-content";
import { RubricScores } from "./rubric-scores";

const verdicts = { pass: "passed", needs_work: "needs work", fail: "failed" };

/** Every attempt that was answered, newest first, each folded to a line: kept for ever. */
export function AttemptHistory({ assignment, zones }: { assignment: Assignment; zones: Zones }) {
  const answered = assignment.attempts.filter((attempt) => attempt.state !== "submitted");
  if (answered.length === 0) return null;
  return (
    <section aria-label="Attempts so far" className="-mb-2 grid border-line border-t pt-1">
      {answered.map((attempt) => (
        <details key={attempt.id} className="group border-line border-b last:border-0">
          <summary className="flex list-none items-center gap-2 py-2 text-small [&::-webkit-details-marker]:hidden">
            <ChevronRight size={14} className="text-ink-3 group-open:rotate-90" aria-hidden />
            <span className="whitespace-nowrap font-name">Attempt {attempt.number}</span>
            <span className="num text-ink-3">{line(attempt, assignment.max_score, zones)}</span>
          </summary>
          <div className="grid gap-3 pt-1 pb-4 ps-[22px]">
            <AttemptContent attempt={attempt} />
            {/* The newest verdict stands above in full. */}
            {attempt !== assignment.attempts[0] ? (
              <Answer attempt={attempt} assignment={assignment} />
            ) : null}
          </div>
        </details>
      ))}
    </section>
  );
}

function Answer({ attempt, assignment }: { attempt: Attempt; assignment: Assignment }) {
  return (
    <>
      {attempt.feedback ? (
        <p
          dir="auto"
          className="max-w-[64ch] whitespace-pre-line break-words border-line-2 border-s-2 ps-3"
        >
          {attempt.feedback}
        </p>
      ) : null}
      <RubricScores rubric={assignment.rubric} scores={attempt.rubric_scores} />
    </>
  );
}

function line(attempt: Attempt, maxScore: number, zones: Zones) {
  const sent = `handed in ${dayTime(attempt.submitted_at, zones.reader, zones.now)}`;
  const late = attempt.due_at ? [punctuality(attempt.late_days)] : [];
  const verdict = verdicts[attempt.verdict ?? "needs_work"];
  return [sent, ...late, verdict, scoreLine(attempt, maxScore)].join(", ");
}
