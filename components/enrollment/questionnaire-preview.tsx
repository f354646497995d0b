"use client";

import { useState } from "react";
import { Sheet } from "@/components/ui/sheet";
import { minutesFor, shownQuestions } from "@/lib/enrollment/questionnaire";
import type { Answers, Question } from "@/lib/enrollment/schema";
import { counted } from "@/lib/format";
import { AnswerField } from "./answer-field";

/** What a student sees, to be tried out: answers here show and hide questions, and are kept nowhere. */
export function QuestionnairePreview({ questions }: { questions: readonly Question[] }) {
  const [answers, setAnswers] = useState<Answers>({});
  const shown = shownQuestions(questions, answers);
  return (
    <Sheet
      aria-label="Preview"
      className="lg:sticky lg:top-[76px]"
      head={
        <>
          <h2 className="text-heading">What a student sees</h2>
          <span className="ms-auto text-ink-3 text-small">
            {shown.length === 0
              ? "nothing yet"
              : `${counted(shown.length, "question")}, ${counted(minutesFor(shown), "minute")}`}
          </span>
        </>
      }
    >
      <ol className="grid max-h-[calc(100vh-190px)] gap-6 overflow-y-auto p-5">
        {shown.map((question) => (
          <li key={`${question.key} ${question.type}`} className="grid gap-2">
            <p className="font-name">
              {question.title || "No text yet"}{" "}
              {question.is_required ? null : (
                <span className="font-normal text-ink-3 text-small">optional</span>
              )}
            </p>
            {question.hint ? <p className="text-ink-3 text-small">{question.hint}</p> : null}
            {question.type === "file" ? (
              <p className="text-ink-3 text-small">A file is uploaded here.</p>
            ) : (
              <AnswerField
                question={question}
                answer={answers[question.key]}
                onAnswer={(answer) => setAnswers((all) => ({ ...all, [question.key]: answer }))}
              />
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
