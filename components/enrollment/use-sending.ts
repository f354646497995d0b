import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { resendInvitations } from "@/lib/enrollment/actions";
import { capital, count } from "@/lib/format";
import { reached } from "@/lib/reached";

/** Sends invitations again and says what came of it. */
export function useSending() {
  const [isSending, start] = useTransition();
  const send = (ids: string[], onDone?: () => void) =>
    start(async () => {
      const result = await reached(() => resendInvitations({ ids }));
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
  return `${capital(parts.join(". "))}.`;
}
