"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { isAnswered } from "@/lib/enrollment/questionnaire";
import type { Answer, Question } from "@/lib/enrollment/schema";
import { AnswerField } from "./answer-field";
import type { AnswerKeeper } from "./answer-keeper";
import { FileAnswer } from "./file-answer";

/** One question, alone on the page. Enter goes on; what is required is said when it is missing. */
export function QuestionStep({
  question,
  questionnaire,
  answer,
  keeper,
  onBack,
  onNext,
}: {
  question: Question;
  questionnaire: string;
  answer: Answer | undefined;
  keeper: AnswerKeeper;
  onBack: () => void;
  onNext: () => void;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const hasAnswer = isAnswered(answer);
  const error = isMissing && !hasAnswer;
  useEffect(() => focusControl(form.current), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!question.is_required || hasAnswer) return onNext();
    setMissing(true);
    focusControl(form.current);
  }
  const describedBy = [question.hint ? `${id}-hint` : "", error ? `${id}-error` : ""];
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid max-w-[640px] gap-5">
      <div className="grid gap-1.5">
        <h1 tabIndex={-1} className="text-display outline-none max-md:text-display-phone">
          {question.title}
        </h1>
        {question.hint ? (
          <p id={`${id}-hint`} className="text-ink-2">
            {question.hint}
          </p>
        ) : null}
      </div>
      {question.type === "file" ? (
        <FileAnswer {...{ questionnaire, answer, keeper }} question={question.key} />
      ) : (
        <AnswerField
          {...{ question, answer }}
          describedBy={describedBy.filter(Boolean).join(" ") || undefined}
          isInvalid={error}
          onAnswer={(given) => keeper.write(question.key, given)}
        />
      )}
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-overdue text-small">
          <Glyph name="overdue" className="mt-0.5" />
          Your academy needs this one. A short answer is enough.
        </p>
      ) : null}
      <div className="flex gap-2 max-md:flex-col-reverse">
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" variant="primary">
          {hasAnswer || question.is_required ? "Continue" : "Skip this one"}
        </Button>
      </div>
    </form>
  );
}

/** The first thing to type into or choose; the question itself where there is none. */
function focusControl(form: HTMLFormElement | null) {
  const control = form?.querySelector<HTMLElement>("input, textarea") ?? form?.querySelector("h1");
  control?.focus();
}
