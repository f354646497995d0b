import type { ReactNode } from "react";
import { StudentSend } from "./student-send";

/** A form of words: its button sends it, and so do ⌘ and Enter from anywhere in it. What is on its way is not sent again. */
export function StudentForm({
  onSend,
  problem,
  isSaving,
  className,
  children,
}: {
  onSend: () => void;
  problem: string | undefined;
  isSaving: boolean;
  className: string;
  children: ReactNode;
}) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) onSend();
      }}
      onKeyDown={(event) => {
        const isKey = event.key === "Enter" && (event.metaKey || event.ctrlKey);
        if (!isKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (!isSaving) onSend();
      }}
      className={className}
    >
      {children}
      <StudentSend problem={problem} isSaving={isSaving} />
    </form>
  );
}
