"use client";

import { useEffect, useState } from "react";
import { Progress } from "@/components/ui/progress";
import { useStore } from "@/components/ui/use-store";
import { isAnswered, shownQuestions } from "@/lib/enrollment/questionnaire";
import type { MyQuestionnaire, Question } from "@/lib/enrollment/schema";
import { AnswerKeeper } from "./answer-keeper";
import { AnswersState } from "./answers-state";
import { QuestionStep } from "./question-step";
import { SendStep } from "./send-step";
import { end, start, useSteps } from "./use-steps";
import { WelcomeStep } from "./welcome-step";

/** The onboarding questionnaire, one question at a time: kept while it is answered, taken up where it was left. */
export function WelcomeWizard({
  questionnaire,
  student,
  name,
  academy,
}: {
  questionnaire: MyQuestionnaire;
  student: string;
  name: string;
  academy: string;
}) {
  const { id, questions } = questionnaire;
  const [keeper] = useState(() => new AnswerKeeper(id, student, questionnaire.answers));
  const view = useStore(keeper);
  useEffect(() => keeper.open(), [keeper]);
  const shown = shownQuestions(questions, view.answers);
  const { at, goTo } = useSteps(firstStep(questionnaire));
  const place = shown.findIndex(({ key }) => key === at);
  const question = shown[place];

  function go(step: string) {
    void keeper.save();
    goTo(step);
  }
  const before = (n: number) => shown[n - 1]?.key ?? start;

  if (at === end)
    return (
      <Frame place={shown.length} all={shown.length}>
        <SendStep
          {...{ questionnaire: id, questions: shown, student, view, keeper }}
          onStep={go}
          onBack={() => go(before(shown.length))}
        />
      </Frame>
    );
  if (!question)
    return (
      <WelcomeStep
        {...{ name, academy }}
        questions={shown}
        onStart={() => go(shown[0]?.key ?? end)}
      />
    );
  return (
    <Frame place={place} all={shown.length}>
      <QuestionStep
        key={question.key}
        {...{ question, questionnaire: id, keeper }}
        answer={view.answers[question.key]}
        onBack={() => go(before(place))}
        onNext={() => go(shown[place + 1]?.key ?? end)}
      />
      <AnswersState view={view} />
    </Frame>
  );
}

function Frame({
  place,
  all,
  children,
}: {
  place: number;
  all: number;
  children: React.ReactNode;
}) {
  const words = place < all ? `Question ${place + 1} of ${all}` : "Your answers";
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p className="num text-ink-3 text-small">{words}</p>
        <Progress value={place} max={all} label={`${place} of ${all} questions behind you`} />
      </div>
      {children}
    </div>
  );
}

/** Where a visit without a step begins: the first unanswered question, or the beginning when nothing is answered. */
function firstStep({
  questions,
  answers,
}: {
  questions: Question[];
  answers: MyQuestionnaire["answers"];
}) {
  const shown = shownQuestions(questions, answers);
  if (!shown.some(({ key }) => isAnswered(answers[key]))) return start;
  return shown.find(({ key }) => !isAnswered(answers[key]))?.key ?? end;
}
