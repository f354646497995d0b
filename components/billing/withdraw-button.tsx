"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { withdrawClaim } from "@/lib/billing/student-actions";
import { reached } from "@/lib/reached";

/** Takes back what was told by mistake. */
export function WithdrawButton({ claim }: { claim: string }) {
  const [isPending, start] = useTransition();
  const withdraw = () =>
    start(async () => {
      const answer = await reached(() => withdrawClaim({ claim }));
      if (answer.ok) toast("Taken back.");
      else toast(answer.message, "overdue");
    });
  return (
    <Button variant="ghost" size="sm" loading={isPending} onClick={withdraw}>
      Take it back
    </Button>
  );
}
