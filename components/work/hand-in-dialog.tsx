"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { capital, count, counted, list } from "@/lib/format";
import { handIn } from "@/lib/work/actions";
import type { Task } from "./draft-form";
import type { DraftKeeper, DraftView } from "./draft-keeper";

/** Says what will be sent, saves the last keystrokes, and hands in. */
export function HandInDialog({
  assignment,
  draft,
  keeper,
  failed,
  onClose,
}: {
  assignment: Task;
  draft: DraftView;
  keeper: DraftKeeper;
  /** Files that did not arrive. */
  failed: number;
  onClose: () => void;
}) {
  async function confirm() {
    const isSaved = await keeper.save(keeper.snapshot().attemptId === null);
    const { attemptId, message } = keeper.snapshot();
    if (!isSaved || !attemptId)
      return {
        message:
          message ??
          "Your work is kept here, but it could not be sent. Try again when you are online.",
      };
    const result = await handIn({ attempt: attemptId }).catch(() => null);
    if (!result) return { message: "The connection broke. Try again: it is handed in only once." };
    if (!result.ok) return { message: result.message };
    toast("Handed in.");
    return undefined;
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Hand in “${assignment.title}”`}
      confirm="Hand in"
      confirming="Handing in"
      keep="Not yet"
      onConfirm={confirm}
    >
      {assignment.attempt}: {content(draft)}. You cannot change it after that.{late(assignment)}
      {failed > 0
        ? ` ${capital(count(failed, "file"))} did not arrive and ${failed === 1 ? "is" : "are"} not part of it.`
        : ""}
    </ConfirmDialog>
  );
}

function content({ text, links, files }: DraftView) {
  const addresses = links.filter((link) => link.trim() !== "").length;
  return list([
    ...(text.trim() ? ["your explanation"] : []),
    ...(files.length > 0 ? [counted(files.length, "file")] : []),
    ...(addresses > 0 ? [counted(addresses, "link")] : []),
  ]);
}

function late({ lateDays, latePercent }: Task) {
  if (lateDays === 0) return "";
  const cost = latePercent === null ? "" : ", which costs points";
  return ` It is ${counted(lateDays, "day")} late${cost}.`;
}
