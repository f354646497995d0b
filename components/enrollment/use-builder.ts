"use client";

import { useRef, useState } from "react";
import { saveQuestionnaire } from "@/lib/enrollment/actions";
import { problemOf, settled } from "@/lib/enrollment/questionnaire";
import type { Builder, Question } from "@/lib/enrollment/schema";
import { reached } from "@/lib/reached";

const pause = 900;

/** The questions being written: kept as a draft a moment after each change, as soon as they are whole. */
export function useBuilder(saved: Builder) {
  const [questions, setQuestions] = useState(
    saved.draft?.questions ?? saved.published?.questions ?? [],
  );
  const [state, setState] = useState<"clean" | "waiting" | "refused">("clean");
  const [refusal, setRefusal] = useState<string>();
  const latest = useRef(questions);
  const revision = useRef(saved.draft?.revision ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<boolean>>(Promise.resolve(true));
  const [hasDraft, setDraft] = useState(saved.draft !== null);

  function change(next: readonly Question[]) {
    latest.current = settled(next);
    setQuestions(latest.current);
    setState("waiting");
    clearTimeout(timer.current);
    if (!problemOf(latest.current)) timer.current = setTimeout(() => void save(), pause);
  }

  /** Sends what is here; one at a time, each naming the revision it builds on. */
  function save(): Promise<boolean> {
    clearTimeout(timer.current);
    sending.current = sending.current.then(send);
    return sending.current;
  }

  async function send(): Promise<boolean> {
    const sent = latest.current;
    const result = await reached(() =>
      saveQuestionnaire({ questions: sent, revision: revision.current }),
    );
    if (!result.ok) {
      setState("refused");
      setRefusal(result.message);
      return false;
    }
    revision.current = result.data.revision;
    setDraft(true);
    setRefusal(undefined);
    if (sent === latest.current) setState("clean");
    return true;
  }

  function forget(to: readonly Question[]) {
    clearTimeout(timer.current);
    latest.current = [...to];
    revision.current = 0;
    setQuestions(latest.current);
    setState("clean");
    setRefusal(undefined);
    setDraft(false);
  }

  return {
    questions,
    state,
    refusal,
    hasDraft,
    problem: problemOf(questions),
    change,
    save,
    forget,
    revision: () => revision.current,
  };
}

export type Writing = ReturnType<typeof useBuilder>;
