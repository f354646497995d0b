"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { completeQuestionnaire } from "@/lib/enrollment/actions";
import { isAnswered } from "@/lib/enrollment/questionnaire";
import type { Question } from "@/lib/enrollment/schema";
import { capital, count } from "@/lib/format";
import { reached } from "@/lib/reached";
import type { AnswerKeeper, AnswersView } from "./answer-keeper";
import { AnswerList } from "./answer-list";

/** Everything once more before it is sent; each answer leads back to its question. */
export function SendStep({
  questionnaire,
  questions,
  student,
  view,
  keeper,
  onStep,
  onBack,
}: {
  questionnaire: string;
  questions: readonly Question[];
  student: string;
  view: AnswersView;
  keeper: AnswerKeeper;
  onStep: (key: string) => void;
  onBack: () => void;
}) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [isSending, start] = useTransition();
  const open = questions.filter(
    ({ key, is_required }) => is_required && !isAnswered(view.answers[key]),
  );
  const missing = open[0];

  function send() {
    if (missing) return onStep(missing.key);
    start(async () => {
      if (!(await keeper.save())) return setProblem("Not everything is saved yet. Try again.");
      const result = await reached(() => completeQuestionnaire({ questionnaire }));
      if (!result.ok) return setProblem(result.message);
      router.replace("/dashboard");
    });
  }

  return (
    <div className="grid max-w-[640px] gap-6">
      <h1 className="text-display max-md:text-display-phone">
        {missing ? `${capital(count(open.length, "answer"))} still needed` : "Ready to send"}
      </h1>
      <AnswerList
        student={student}
        answers={questions.map((one) => ({ ...one, answer: view.answers[one.key] }))}
        onChange={onStep}
      />
      <Problem>{problem}</Problem>
      <div className="flex gap-2 max-md:flex-col-reverse">
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" loading={isSending} loadingText="Sending" onClick={send}>
          {missing ? "Answer the next one" : "Send answers"}
        </Button>
      </div>
    </div>
  );
}
