"use client";

import { useState, useTransition } from "react";
import { z } from "zod";
import type { PlanInput } from "@/lib/billing/input";
import { type Plan, planSchema } from "@/lib/billing/schema";

const refused = z.object({ message: z.string() });
const unreachable = "The preview did not arrive. Try again when you are online.";

/** Asks the database how an amount falls into instalments. Nothing is saved. */
export function usePlan() {
  const [problem, setProblem] = useState<string>();
  const [isAsking, start] = useTransition();

  function ask(plan: PlanInput, onPlan: (plan: Plan) => void) {
    start(async () => {
      const answer = await fetch("/api/billing/plan", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(plan),
      })
        .then((response) => response.json())
        .catch(() => ({ message: unreachable }));
      const found = planSchema.safeParse(answer);
      setProblem(
        found.success ? undefined : (refused.safeParse(answer).data?.message ?? unreachable),
      );
      if (found.success) onPlan(found.data);
    });
  }
  return { ask, isAsking, problem };
}
