"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { useLive } from "@/components/ui/use-live";
import { useSaving } from "@/components/ui/use-saving";
import { overrideAccess } from "@/lib/grading/access-actions";
import { effectInWords, type OverrideAction } from "@/lib/grading/access-words";
import type { OverrideEffect } from "@/lib/grading/input";
import type { Effect } from "@/lib/grading/student-schema";

/** A change of access being put together: what is chosen, what it would do, and doing it. */
export function useOverride(students: readonly string[], onDone: () => void) {
  const [action, setAction] = useState<OverrideAction>("open");
  const [recordings, setRecordings] = useState<string[]>([]);
  const [days, setDays] = useState("");
  const [endsOn, setEndsOn] = useState("");
  const [reason, setReason] = useState("");
  const { save, ...saving } = useSaving();

  const shiftDays = action === "shift" && days !== "" ? Number(days) : null;
  const effect: OverrideEffect = {
    students: [...students],
    recordings,
    action,
    shiftDays,
    endsOn: endsOn === "" ? null : endsOn,
  };
  const isWhole = recordings.length > 0 && (action !== "shift" || shiftDays !== null);
  const preview = useLive<Effect>("/api/grading/overrides/preview", isWhole ? effect : null, {
    isExact: true,
  });

  function apply() {
    save(
      () => overrideAccess({ ...effect, reason }),
      (done) => {
        toast(effectInWords(done));
        onDone();
      },
    );
  }
  return {
    action,
    setAction,
    recordings,
    setRecordings,
    days,
    setDays,
    endsOn,
    setEndsOn,
    reason,
    setReason,
    ...saving,
    apply,
    preview: isWhole ? preview : undefined,
  };
}

export type OverrideState = ReturnType<typeof useOverride>;
