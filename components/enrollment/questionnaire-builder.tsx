"use client";

import { useState } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { Empty } from "@/components/ui/empty";
import { Problem } from "@/components/ui/problem";
import { newQuestion } from "@/lib/enrollment/question-words";
import type { Builder, Question } from "@/lib/enrollment/schema";
import { AddQuestion } from "./add-question";
import { BuilderTop } from "./builder-top";
import { QuestionList } from "./question-list";
import { QuestionnairePreview } from "./questionnaire-preview";
import { useBuilder } from "./use-builder";

/** Where admins write the questionnaire: questions at the start, what a student sees at the end, versions below. */
export function QuestionnaireBuilder({
  saved,
  bell,
  children,
}: {
  saved: Builder;
  bell: React.ReactNode;
  children: React.ReactNode;
}) {
  const writing = useBuilder(saved);
  const [open, setOpen] = useState<string>();
  const { questions, change } = writing;

  function add(type: Question["type"]) {
    const question = newQuestion(type);
    change([...questions, question]);
    setOpen(question.key);
  }

  return (
    <>
      <BuilderTop writing={writing} saved={saved} bell={bell} />
      <StaffBody className="gap-8">
        <Problem>{writing.refusal}</Problem>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,420px)] items-start gap-8 max-lg:grid-cols-[minmax(0,1fr)]">
          <section
            aria-labelledby="questions"
            className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4"
          >
            <h2 id="questions" className="text-heading">
              Questions
            </h2>
            {questions.length === 0 ? (
              <Empty framed title="No questions yet">
                What you ask here is asked once, at a student's first visit.
              </Empty>
            ) : (
              <QuestionList questions={questions} open={open} onOpen={setOpen} onChange={change} />
            )}
            <AddQuestion onAdd={add} isFull={questions.length >= 50} />
          </section>
          <QuestionnairePreview questions={questions} />
        </div>
        {children}
      </StaffBody>
    </>
  );
}
