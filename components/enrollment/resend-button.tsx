"use client";

import { Button } from "@/components/ui/button";
import { useSending } from "./use-sending";

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
