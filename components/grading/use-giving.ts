"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { changeGrade, gradeAttempt } from "@/lib/grading/actions";
import { missingFrom } from "@/lib/grading/grade";
import { neighbours } from "@/lib/grading/neighbours";
import type { AttemptPage } from "@/lib/grading/schema";
import { firstName } from "@/lib/work/words";
import { attemptHref, type Desk, studentHref } from "./desk";
import { forget } from "./remembered";
import type { GradeState } from "./use-grade";

/** Saves a grade once, goes on to the next attempt, and loses nothing when it is refused. */
export function useGiving(page: AttemptPage, typing: GradeState, desk: Desk) {
  const router = useRouter();
  const { attempt, assignment, student } = page;
  const [problem, setProblem] = useState<string | null>(null);
  const [isChanging, setChanging] = useState(false);
  const [isSaving, start] = useTransition();
  const isGiving = useRef(false);

  function give(reason?: string) {
    const { verdict } = typing.grade;
    const missing = missingFrom(assignment, attempt.number, typing.grade);
    setProblem(missing);
    if (missing || !verdict || isGiving.current) return;
    isGiving.current = true;
    start(async () => {
      await typing.rest();
      const grade = { attempt: attempt.id, ...typing.grade, verdict };
      const result = await (reason === undefined
        ? gradeAttempt(grade)
        : changeGrade({ ...grade, reason })
      ).catch(() => unreachable);
      isGiving.current = false;
      if (!result.ok) {
        setProblem(result.message);
        if (reason === undefined) await typing.keep();
        return start(() => router.refresh());
      }
      forget(attempt.id);
      toast(
        `${words[verdict]} ${firstName(student.name)}, ${result.data.score} of ${assignment.max_score}.`,
      );
      if (reason !== undefined) return setChanging(false);
      // The next page was fetched while this work still waited: it is shown at once and then brought up to date.
      start(() => {
        router.push(onward(page, desk));
        router.refresh();
      });
    });
  }

  return { problem, isSaving, give, isChanging, setChanging };
}

const words = { pass: "Passed", needs_work: "Returned to", fail: "Failed" };

const unreachable = {
  ok: false,
  message: "The answer did not arrive. What you typed is kept. Check whether the grade is there.",
} as const;

/** Where to go after a grade: the next free attempt, else the list. */
function onward(page: AttemptPage, desk: Desk) {
  const { nextFree } = neighbours(page);
  if (nextFree) return attemptHref(desk, nextFree);
  return desk === "mentor" ? "/mentor" : studentHref(desk, page.student.id);
}
