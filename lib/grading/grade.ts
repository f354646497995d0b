import type { GradeDraft } from "./input";
import type { Assignment, AttemptPage, Criterion } from "./schema";

/** What a mentor has chosen and typed so far. */
export type Grade = GradeDraft;

/** Points before lateness: the rubric's sum once every criterion has points, else the number; null until then. */
export function rawScore({ rubric }: Pick<Assignment, "rubric">, grade: Grade): number | null {
  if (!rubric) return grade.score;
  const points = rubric.map(({ key }) => grade.rubric?.[key]);
  return points.includes(undefined)
    ? null
    : points.reduce((sum: number, one) => sum + (one ?? 0), 0);
}

/** Points given so far, for the head of the rubric. */
export function scoreSoFar({ rubric }: Pick<Assignment, "rubric">, grade: Grade): number | null {
  if (!rubric) return grade.score;
  const given = rubric.flatMap(({ key }) => grade.rubric?.[key] ?? []);
  return given.length > 0 ? given.reduce((sum, one) => sum + one, 0) : null;
}

/** Where to begin: one's own draft, else the grade that stands, else nothing chosen. */
export function gradeOf({ attempt, draft }: Pick<AttemptPage, "attempt" | "draft">): Grade {
  if (draft)
    return {
      score: draft.score,
      rubric: draft.rubric_scores,
      verdict: draft.verdict,
      feedback: draft.feedback,
    };
  return {
    score: attempt.raw_score,
    rubric: attempt.rubric_scores,
    verdict: attempt.verdict,
    feedback: attempt.feedback ?? "",
  };
}

/** Whether two grades say the same, in whatever order their points were given. */
export function isSameGrade(a: Grade, b: Grade): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ score, rubric, verdict, feedback }: Grade) {
  const points = Object.entries(rubric ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [score, points, verdict, feedback];
}

/** The steps a mentor can give for a criterion; always from 0 to its points. */
export function levelsOf({ levels, points }: Criterion): number[] {
  const steps = levels.filter((step) => Number.isInteger(step) && step >= 0 && step <= points);
  return [...new Set([0, ...steps, points])].toSorted((a, b) => a - b);
}

/** One step up (1) or down (-1) from the points given; from nothing, the lowest or the highest. */
export function stepFrom(criterion: Criterion, given: number | undefined, by: 1 | -1): number {
  const steps = levelsOf(criterion);
  if (given === undefined) return by === 1 ? 0 : criterion.points;
  const onward =
    by === 1 ? steps.find((step) => step > given) : steps.findLast((step) => step < given);
  return onward ?? given;
}

/** Why a grade cannot be given yet, as a sentence; null when it can. The database has the last word. */
export function missingFrom(
  assignment: Assignment,
  attemptNumber: number,
  grade: Grade,
): string | null {
  const raw = rawScore(assignment, grade);
  if (raw === null)
    return assignment.rubric ? "Give points for every criterion." : "Give a score first.";
  if (raw < 0 || raw > assignment.max_score || !Number.isInteger(raw))
    return `The score is a whole number from 0 to ${assignment.max_score}.`;
  if (grade.verdict === null) return "Choose pass, needs work or fail.";
  if (grade.verdict === "pass" && raw < assignment.pass_score)
    return `${raw} is below the ${assignment.pass_score} that passes. Raise it, or choose needs work.`;
  if (grade.verdict !== "needs_work") return null;
  if (isLastAttempt(assignment, attemptNumber))
    return "This was the last attempt. Choose pass or fail, or give one more attempt first.";
  return grade.feedback.trim() === "" ? "Say what to change before you return it." : null;
}

/** Whether no attempt may follow this one. */
export function isLastAttempt(
  { attempts_allowed: allowed }: Pick<Assignment, "attempts_allowed">,
  attemptNumber: number,
): boolean {
  return allowed !== null && attemptNumber >= allowed;
}
