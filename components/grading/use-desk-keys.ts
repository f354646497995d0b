"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "@/components/ui/use-keys";
import { stepFrom } from "@/lib/grading/grade";
import { neighbours } from "@/lib/grading/neighbours";
import type { AttemptPage } from "@/lib/grading/schema";
import { attemptHref, type Desk } from "./desk";
import type { GradeState } from "./use-grade";

type Hands = {
  page: AttemptPage;
  desk: Desk;
  typing: GradeState;
  /** Points and verdicts are given only while the grade is being made. */
  isGrading: boolean;
  onNextTab: () => void;
  onBank: () => void;
  onHelp: () => void;
  onSubmit: () => void;
};

/** The keys of the grading page; KeysDialog lists them. */
export function useDeskKeys(hands: Hands) {
  const router = useRouter();
  const [criterion, setCriterion] = useState(0);
  const { page, desk, typing, isGrading } = hands;
  const { previous, next } = neighbours(page);

  function goTo(at: number) {
    const rows = document.querySelectorAll<HTMLElement>("[data-criterion]");
    const inputs = rows[at]?.querySelectorAll("input");
    if (!inputs?.length) return;
    setCriterion(at);
    ([...inputs].find(({ checked }) => checked) ?? inputs[0])?.focus();
  }
  function step(by: 1 | -1) {
    const row = page.assignment.rubric?.[criterion];
    if (!row || !isGrading) return;
    const points = stepFrom(row, typing.grade.rubric?.[row.key], by);
    typing.change({ rubric: { ...typing.grade.rubric, [row.key]: points } });
  }
  const verdict = (is: "pass" | "needs_work" | "fail") => () => {
    if (isGrading) typing.change({ verdict: is });
  };
  const digits = Array.from({ length: 9 }, (_, at) => [String(at + 1), () => goTo(at)] as const);

  useKeys({
    ...Object.fromEntries(digits),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
    p: verdict("pass"),
    w: verdict("needs_work"),
    f: verdict("fail"),
    t: hands.onNextTab,
    b: () => isGrading && hands.onBank(),
    j: () => next && router.push(attemptHref(desk, next)),
    k: () => previous && router.push(attemptHref(desk, previous)),
    "?": hands.onHelp,
    "mod+enter": () => isGrading && hands.onSubmit(),
  });
}
