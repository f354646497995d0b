"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useSending } from "./use-sending";

/** Sends one invitation again, in one click. */
export function ResendButton({ id, name }: { id: string; name: string }) {
  const { send, isSending } = useSending();
  return (
    <Button
      size="sm"
      loading={isSending}
      aria-label={`Send the invitation of ${name} again`}
      className="max-md:h-10 max-md:w-10 max-md:px-0"
      onClick={() => send([id])}
    >
      {isSending ? null : <Send size={16} aria-hidden className="md:hidden" />}
      <span className="max-md:hidden">Send again</span>
    </Button>
  );
}
