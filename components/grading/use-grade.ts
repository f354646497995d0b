"use client";

import { useEffect, useState } from "react";
import { type Grade, gradeOf } from "@/lib/grading/grade";
import type { AttemptPage } from "@/lib/grading/schema";
import { draftKeeper, type KeptState } from "./draft-keeper";
import { remember, remembered } from "./remembered";

/** What has been chosen and typed for an attempt. While it waits for a grade, every change is kept at the server. */
export function useGrade(page: AttemptPage) {
  const { id } = page.attempt;
  const [grade, setGrade] = useState(() => remembered(id) ?? gradeOf(page));
  const [kept, setKept] = useState<KeptState>({ is: "kept", at: page.draft?.saved_at ?? null });
  const [keeper] = useState(() => draftKeeper(id, setKept));

  useEffect(() => {
    const leave = () => void keeper.flush();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, [keeper]);

  function change(part: Partial<Grade>) {
    const next = { ...grade, ...part };
    setGrade(next);
    remember(id, next);
    if (page.attempt.state === "submitted") keeper.put(next);
  }
  return {
    grade,
    kept,
    change,
    /** Stops saving the draft, because the grade itself is about to be saved. */
    rest: () => keeper.rest(),
    /** Saves the draft at once: the grade was refused, and nothing may be lost. */
    keep: async () => {
      keeper.put(grade);
      await keeper.flush();
    },
  };
}

export type GradeState = ReturnType<typeof useGrade>;
