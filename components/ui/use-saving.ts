"use client";

import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action";
import { reached } from "@/lib/reached";

/** Runs an action for a form: whether it is under way, and why it was refused, by field or as a whole. */
export function useSaving() {
  const [refusal, setRefusal] = useState<{ message: string; fields?: Record<string, string> }>();
  const [isSaving, start] = useTransition();

  function save<Data>(run: () => Promise<ActionResult<Data>>, onDone: (data: Data) => void) {
    start(async () => {
      const result = await reached(run);
      setRefusal(result.ok ? undefined : result);
      if (result.ok) onDone(result.data);
    });
  }
  return {
    isSaving,
    save,
    fields: refusal?.fields ?? {},
    /** What is said above the buttons; a refusal of one field stands at the field. */
    problem: refusal?.fields ? undefined : refusal?.message,
    clear: () => setRefusal(undefined),
  };
}
