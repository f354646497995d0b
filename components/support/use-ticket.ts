"use client";

import type { z } from "zod";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { reached } from "@/lib/reached";
import { changeTicket } from "@/lib/support/actions";
import type { changeTicketInput } from "@/lib/support/input";

type Change = z.input<typeof changeTicketInput>["change"];

/** Changes a ticket, and says so once it is done or refused. */
export function useTicket(ticket: string) {
  const { save, isSaving } = useSaving();
  const change = (what: Change, done: string, onDone?: () => void) =>
    save(
      async () => {
        const result = await reached(() => changeTicket({ ticket, change: what }));
        if (!result.ok) toast(result.message, "overdue");
        return result;
      },
      () => {
        toast(done);
        onDone?.();
      },
    );
  return { change, isSaving };
}
