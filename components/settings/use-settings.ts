"use client";

import { useState, useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { useLive } from "@/components/ui/use-live";
import { reached } from "@/lib/reached";
import { saveBillingSettings } from "@/lib/settings/actions";
import { differences, graceDays, typedSettings } from "@/lib/settings/form";
import type { AccessChange, BillingSettings, TypedSettings } from "@/lib/settings/schema";

type Refusal = { message: string; fields?: Record<string, string> };

/** The form of an academy's settings: what is typed, what a change would do to lessons, and saving, asked once where that closes some. */
export function useSettings(first: BillingSettings) {
  const [saved, setSaved] = useState(() => ({
    typed: typedSettings(first),
    revision: first.revision,
  }));
  const [typed, setTyped] = useState(saved.typed);
  const [refusal, setRefusal] = useState<Refusal>();
  const [round, setRound] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const [isSaving, start] = useTransition();
  const changes = differences(saved.typed, typed);
  const effect = useAccessChange(saved.typed, typed);

  async function save() {
    const result = await reached(() => saveBillingSettings({ ...typed, revision: saved.revision }));
    setRefusal(result.ok ? undefined : result);
    if (!result.ok) return;
    setSaved({ typed, revision: result.data.revision });
    toast("The settings are saved.");
  }

  function submit() {
    if (changes.length === 0 || effect.isCounting) return;
    if (effect.count?.closes) setAsking(true);
    else start(save);
  }

  return {
    saved: saved.typed,
    typed,
    write: (part: Partial<TypedSettings>) => setTyped((before) => ({ ...before, ...part })),
    /** Grows with every undoing: what keeps its own state begins anew. */
    round,
    undo: () => {
      setRound(round + 1);
      setTyped(saved.typed);
      setRefusal(undefined);
    },
    changes,
    submit,
    /** The question before lessons close. */
    closing: { isAsking, show: setAsking, confirm: save },
    isSaving,
    refusal,
    error: (field: keyof TypedSettings) => refusal?.fields?.[field],
    effect,
  };
}

export type Settings = ReturnType<typeof useSettings>;

/** How many students' lessons close and open by what is typed; not asked while it changes nothing about access. */
function useAccessChange(saved: TypedSettings, typed: TypedSettings) {
  const asked = { accessStarts: typed.accessStarts, graceDays: graceDays(typed) };
  const isChanged =
    asked.accessStarts !== saved.accessStarts || asked.graceDays !== graceDays(saved);
  const isAsked = isChanged && asked.graceDays !== null;
  const answer = useLive<AccessChange>("/api/settings/access", isAsked ? asked : null, {
    isExact: true,
  });
  const problem = answer.error?.message;
  const isCounting = isAsked && !answer.data && !problem;
  return { isAsked, isCounting, count: answer.data, problem };
}
