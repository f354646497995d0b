import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { useLive } from "@/components/ui/use-live";
import { useSaving } from "@/components/ui/use-saving";
import { moveInvoices } from "@/lib/billing/bulk-actions";
import { type Moves, moveInput } from "@/lib/billing/bulk-schema";
import { bulkOutcome } from "@/lib/billing/bulk-words";

/** Moving several invoices: what is typed, what the database says comes of it, and doing it. */
export function useMove(invoices: string[], onDone: () => void) {
  const [typed, setTyped] = useState({ by: "days", days: "14", firstDue: "", reason: "" });
  const { save, ...saving } = useSaving();
  const isByDays = typed.by === "days";
  const move = {
    invoices,
    firstDue: isByDays ? null : typed.firstDue,
    days: isByDays ? Number(typed.days) : null,
  };
  // What the shape alone refuses is said here and not asked.
  const { error } = moveInput.safeParse(move);
  const isAsked = error === undefined;
  const preview = useLive<Moves>("/api/billing/invoices/move", isAsked ? move : null);
  const moves = isAsked && !preview.isError ? preview.data : undefined;

  return {
    ...saving,
    typed,
    set: (change: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...change })),
    /** What comes of it; undefined until it is known. */
    moves,
    many: moves?.filter(({ outcome }) => outcome === "done").length ?? 0,
    refused: error?.issues[0]?.message ?? (preview.isError ? preview.error.message : undefined),
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
