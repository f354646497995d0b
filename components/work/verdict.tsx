import { Glyph } from "@/components/ui/glyph";
import { type StatusName, statusWords, toneText } from "@/components/ui/status-words";
import { nearAt } from "@/lib/format";
import type { Assignment, Attempt, Mentor } from "@/lib/work/schema";
import type { Zones } from "@/lib/work/standing";
import { firstName, scoreLine } from "@/lib/work/words";
import { RubricScores } from "./rubric-scores";

const faces: Record<NonNullable<Attempt["verdict"]>, StatusName> = {
  pass: "passed",
  needs_work: "needs",
  fail: "failed",
};

/** What the mentor said about the newest attempt: the word, the score, the points, the feedback. */
export function Verdict({
  attempt,
  assignment,
  mentor,
  zones,
}: {
  attempt: Attempt;
  assignment: Assignment;
  mentor: Mentor | null;
  zones: Zones;
}) {
  const is = faces[attempt.verdict ?? "needs_work"];
  const { word, glyph, tone } = statusWords[is];
  const by = firstName(attempt.graded_by ?? mentor?.name ?? "Your academy");
  return (
    <section
      aria-label={`${word}, attempt ${attempt.number}`}
      className="grid gap-2.5 border-line border-t pt-3.5"
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-control">
        <span className={`flex items-center gap-1.5 font-semibold ${toneText[tone]}`}>
          <Glyph name={glyph} size={16} />
          {word}
        </span>
        <span className="num font-name">{scoreLine(attempt, assignment.max_score)}</span>
        {attempt.graded_at ? (
          <span className="num ms-auto text-ink-2 text-small">
            {by}, {nearAt(attempt.graded_at, zones.reader, zones.now)}
          </span>
        ) : null}
      </div>
      {attempt.feedback ? (
        <p dir="auto" className="max-w-[64ch] whitespace-pre-line break-words">
          {attempt.feedback}
        </p>
      ) : null}
      <RubricScores rubric={assignment.rubric} scores={attempt.rubric_scores} />
    </section>
  );
}
