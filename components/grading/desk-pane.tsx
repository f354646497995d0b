"use client";

import type { AttemptPage } from "@/lib/grading/schema";
import { ChangePane } from "./change-pane";
import type { Desk } from "./desk";
import { GradePane } from "./grade-pane";
import { GradedPane } from "./graded-pane";
import type { DeskState } from "./use-desk";

/** The side where the grade is: being made, standing, or being changed. */
export function DeskPane({
  page,
  desk,
  zone,
  state,
}: {
  page: AttemptPage;
  desk: Desk;
  zone: string;
  state: DeskState;
}) {
  const { typing, giving, bank } = state;
  if (state.isWaiting)
    return (
      <GradePane
        page={page}
        grade={typing.grade}
        onChange={typing.change}
        {...bank}
        problem={giving.problem}
        isSaving={giving.isSaving}
        submit="Grade and next"
        onSubmit={() => giving.give()}
      />
    );
  if (giving.isChanging)
    return <ChangePane page={page} typing={typing} giving={giving} {...bank} />;
  return (
    <GradedPane page={page} desk={desk} zone={zone} onChange={() => giving.setChanging(true)} />
  );
}
