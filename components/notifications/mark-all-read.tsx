"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { markRead } from "./mark-read";

/** Marks every notification of the reader read, in the bell and on the page. */
export function MarkAllRead() {
  const router = useRouter();
  const [isPending, start] = useTransition();
  function mark() {
    start(async () => {
      const isDone = await markRead().then(
        () => true,
        () => false,
      );
      if (isDone) router.refresh();
      else toast("The notifications are still unread. Try again when you are online.", "overdue");
    });
  }
  return (
    <Button size="sm" loading={isPending} loadingText="Marking" onClick={mark}>
      Mark all read
    </Button>
  );
}
