import { Check, CloudOff } from "lucide-react";
import type { AnswersView } from "./answer-keeper";

/** One quiet line: whether what was answered is safe. */
export function AnswersState({ view }: { view: AnswersView }) {
  if (view.state === "refused")
    return (
      <p role="alert" className="text-overdue text-small">
        {view.message ?? "This was not saved. Copy it and reload the page."}
      </p>
    );
  if (view.state === "offline")
    return (
      <p role="status" className="flex gap-1.5 text-due text-small">
        <CloudOff size={14} className="mt-0.5" aria-hidden />
        {view.message ?? "Not saved yet. It is kept on this device and sent when you are online."}
      </p>
    );
  if (view.state === "waiting") return <p className="text-ink-3 text-small">Saving</p>;
  return (
    <p className="num flex items-center gap-1.5 text-ink-3 text-small">
      <Check size={14} aria-hidden />
      {view.saved
        ? `Saved ${view.saved}`
        : "Saved as you go. You can stop and come back, here or on another device."}
    </p>
  );
}
