"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ImportCounts, ImportProgress } from "@/lib/imports/schema";

type Answer = ImportProgress | { message: string };

/** Asks for one batch after the other until every row is done; what stopped is taken up again by asking again. */
export function useImportRun(id: string, before: ImportCounts) {
  const router = useRouter();
  const [counts, setCounts] = useState(before);
  const [problem, setProblem] = useState<string>();
  const [isRunning, start] = useTransition();

  const run = () =>
    start(async () => {
      setProblem(undefined);
      const why = await untilDone(id, setCounts);
      setProblem(why);
      router.refresh();
    });
  return { counts, problem, isRunning, run };
}

async function untilDone(id: string, tell: (counts: ImportCounts) => void) {
  for (;;) {
    const found = await nextBatch(id);
    if ("message" in found) return found.message;
    tell(found.counts);
    if (found.isDone) return undefined;
    if (found.isStuck)
      return "Some invitations could not be mailed yet. Everybody is enrolled. Continue in a minute, or send them from the list of invitations.";
  }
}

async function nextBatch(id: string): Promise<Answer> {
  try {
    const response = await fetch(`/api/imports/${id}/batch`, { method: "POST" });
    const found: Answer = await response.json();
    return found;
  } catch {
    return {
      message:
        "The connection was lost. What was enrolled stays; continue when you are online, nobody is enrolled twice.",
    };
  }
}
