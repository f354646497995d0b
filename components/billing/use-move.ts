import { useState } from "react";
import { useLive } from "@/components/enrollment/live-answers";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { moveInvoices } from "@/lib/billing/bulk-actions";
import type { Moves } from "@/lib/billing/bulk-schema";
import { bulkOutcome } from "@/lib/billing/bulk-words";

/** Moving several invoices: what is typed, what the database says comes of it, and doing it. */
export function useMove(invoices: string[], today: string, onDone: () => void) {
  const [typed, setTyped] = useState({ by: "days", days: "14", firstDue: today, reason: "" });
  const { save, ...saving } = useSaving();
  const isByDays = typed.by === "days";
  const move = {
    invoices,
    firstDue: isByDays ? null : typed.firstDue,
    days: isByDays ? Number(typed.days) : null,
  };
  const preview = useLive<Moves>("/api/billing/invoices/move", move);
  const rows = preview.isError ? [] : (preview.data ?? []);

  return {
    ...saving,
    typed,
    set: (change: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...change })),
    preview,
    many: rows.filter(({ outcome }) => outcome === "done").length,
    move: () =>
      save(
        () => moveInvoices({ ...move, reason: typed.reason }),
        (results) => {
          toast(bulkOutcome(results, "moved"));
          onDone();
        },
      ),
  };
}

export type MoveState = ReturnType<typeof useMove>;
