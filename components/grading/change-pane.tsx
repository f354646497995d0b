"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AttemptPage } from "@/lib/grading/schema";
import { GradePane } from "./grade-pane";
import type { useGiving } from "./use-giving";
import type { GradeState } from "./use-grade";

/** Changes a grade that stands. It asks why; the history keeps both. */
export function ChangePane({
  page,
  typing,
  giving,
  isBankOpen,
  onBank,
}: {
  page: AttemptPage;
  typing: GradeState;
  giving: ReturnType<typeof useGiving>;
  isBankOpen: boolean;
  onBank: (isOpen: boolean) => void;
}) {
  const [reason, setReason] = useState("");
  return (
    <GradePane
      page={page}
      grade={typing.grade}
      onChange={typing.change}
      isBankOpen={isBankOpen}
      onBank={onBank}
      problem={giving.problem}
      isSaving={giving.isSaving}
      submit="Change the grade"
      onSubmit={() => giving.give(reason)}
    >
      <Field label="Why the grade changes" hint="The history keeps both grades and this reason.">
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Button size="sm" onClick={() => giving.setChanging(false)}>
        Leave it as it is
      </Button>
    </GradePane>
  );
}
