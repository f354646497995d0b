"use client";

import { Button } from "@/components/ui/button";
import { count } from "@/lib/format";
import type { DrawnRow } from "./pipeline-table";
import { useSending } from "./use-sending";

/** Sends the invitations of all selected students again; who has come in already is passed over. */
export function ResendSeveral({ rows, onDone }: { rows: readonly DrawnRow[]; onDone: () => void }) {
  const { send, isSending } = useSending();
  const ids = rows.flatMap(({ invitation }) =>
    invitation && (invitation.state === "open" || invitation.state === "expired")
      ? [invitation.id]
      : [],
  );
  if (ids.length === 0) return <span className="text-ink-3">No open invitation</span>;
  return (
    <Button
      size="sm"
      variant="primary"
      loading={isSending}
      loadingText="Sending"
      onClick={() => send(ids, onDone)}
    >
      Send {ids.length === 1 ? "one invitation" : count(ids.length, "invitation")} again
    </Button>
  );
}
