"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Problem } from "@/components/ui/problem";
import { SendKey } from "@/components/ui/send-key";
import { consequence } from "@/lib/grading/consequence";
import { type Grade, isLastAttempt, scoreSoFar } from "@/lib/grading/grade";
import type { AttemptPage } from "@/lib/grading/schema";
import { FeedbackField } from "./feedback-field";
import { PointsRow } from "./points-row";
import { ScoreField } from "./score-field";
import { ScoreHead } from "./score-head";
import { VerdictChoice } from "./verdict-choice";

type Props = {
  page: AttemptPage;
  grade: Grade;
  onChange: (part: Partial<Grade>) => void;
  isBankOpen: boolean;
  onBank: (isOpen: boolean) => void;
  problem: string | null;
  isSaving: boolean;
  submit: string;
  onSubmit: () => void;
  children?: React.ReactNode;
};

/** Where a grade is made. Points and feedback scroll; the verdict and its button never do. children stand above the verdict. */
export function GradePane(props: Props) {
  const { page, grade, onChange } = props;
  const { assignment, attempt } = page;
  const isLast = isLastAttempt(assignment, attempt.number);
  return (
    <aside
      aria-label="Grade"
      className="flex min-h-0 flex-col border-line border-s max-md:border-s-0 max-md:border-t"
    >
      <div className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-4 max-md:px-4">
        <Points {...props} />
        <FeedbackField
          text={grade.feedback}
          student={page.student.name}
          comments={page.comments}
          isBankOpen={props.isBankOpen}
          onBank={props.onBank}
          onChange={(feedback) => onChange({ feedback })}
        />
        {props.children}
      </div>
      <footer
        data-keep-clear
        className="grid gap-2.5 border-line border-t bg-surface px-5 pt-3 pb-3.5 max-md:sticky max-md:bottom-0 max-md:px-4"
      >
        <Problem>{props.problem}</Problem>
        <VerdictChoice
          verdict={grade.verdict}
          isLast={isLast}
          onChoose={(verdict) => onChange({ verdict })}
        />
        <p className="text-ink-3 text-small">{consequence(page, grade.verdict)}</p>
        <Button
          variant="primary"
          size="lg"
          block
          loading={props.isSaving}
          loadingText="Saving the grade"
          aria-keyshortcuts="Meta+Enter Control+Enter"
          onClick={props.onSubmit}
        >
          {props.submit}
          <Kbd onAccent>
            <SendKey />
          </Kbd>
        </Button>
      </footer>
    </aside>
  );
}

function Points({ page, grade, onChange }: Props) {
  const { assignment, attempt } = page;
  return (
    <>
      <ScoreHead
        score={scoreSoFar(assignment, grade)}
        maxScore={assignment.max_score}
        passScore={assignment.pass_score}
        afterLateness={page.scores_after_lateness}
        lateDays={attempt.late_days}
      />
      {assignment.rubric ? (
        assignment.rubric.map((criterion) => (
          <PointsRow
            key={criterion.key}
            criterion={criterion}
            given={grade.rubric?.[criterion.key]}
            onGive={(points) => onChange({ rubric: { ...grade.rubric, [criterion.key]: points } })}
          />
        ))
      ) : (
        <ScoreField
          score={grade.score}
          maxScore={assignment.max_score}
          onGive={(score) => onChange({ score })}
        />
      )}
    </>
  );
}
