"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { resendInvitations } from "@/lib/enrollment/actions";
import { count } from "@/lib/format";
import type { DrawnRow } from "./pipeline-table";

/** Sends one invitation again, in one click. */
export function ResendButton({ id, name }: { id: string; name: string }) {
  const { send, isSending } = useSending();
  return (
    <Button
      size="sm"
      loading={isSending}
      loadingText="Sending"
      aria-label={`Send the invitation of ${name} again`}
      onClick={() => send([id])}
    >
      Send again
    </Button>
  );
}

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

function useSending() {
  const [isSending, start] = useTransition();
  const send = (ids: string[], onDone?: () => void) =>
    start(async () => {
      const result = await resendInvitations({ ids });
      if (!result.ok) return toast(result.message);
      toast(outcome(result.data));
      onDone?.();
    });
  return { send, isSending };
}

function outcome({
  sent,
  passedOver,
  unsent,
}: {
  sent: number;
  passedOver: number;
  unsent: number;
}) {
  const parts = [
    sent > 0 ? `${count(sent, "invitation")} on the way` : "",
    passedOver > 0 ? `${count(passedOver, "invitation")} sent a moment ago or used already` : "",
    unsent > 0 ? `${count(unsent, "mail")} did not leave, send again in a minute` : "",
  ].filter(Boolean);
  const text = parts.join(". ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
