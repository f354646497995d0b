import { Check, CloudOff } from "lucide-react";
import type { DraftView } from "./draft-keeper";

/** One quiet line: whether what was typed is safe. */
export function DraftState({ draft }: { draft: DraftView }) {
  if (draft.state === "refused")
    return (
      <span role="alert" className="text-overdue">
        {draft.message}
      </span>
    );
  if (draft.state === "offline")
    return (
      <span role="status" className="flex gap-1.5 text-due">
        <CloudOff size={14} className="mt-0.5" aria-hidden />
        {draft.message ?? "Not saved yet. It is kept on this device and sent when you are online."}
      </span>
    );
  if (draft.state === "waiting") return <span>Saving</span>;
  if (draft.state === "conflict") return <span>Two versions</span>;
  if (!draft.saved) return <span>Saved while you type</span>;
  return (
    <span className="num flex items-center gap-1.5">
      <Check size={14} aria-hidden />
      Draft saved {draft.saved}
    </span>
  );
}
