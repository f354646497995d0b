"use client";

import { type ReactNode, type Ref, useId } from "react";

/** The text of a note; Enter keeps it, Shift and Enter begins a new line. label is also the placeholder. */
export function NoteField({
  ref,
  label,
  value,
  onChange,
  onSubmit,
  onCancel,
  isSaving,
  refusal,
  end,
}: {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  onCancel?: () => void;
  isSaving: boolean;
  refusal: string | null;
  end?: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <span className="field-frame w-full">
        <textarea
          dir="auto"
          ref={ref}
          rows={1}
          maxLength={4000}
          aria-label={label}
          aria-invalid={refusal !== null || undefined}
          aria-describedby={refusal ? id : undefined}
          placeholder={label}
          value={value}
          readOnly={isSaving}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onCancel?.();
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (value.trim() !== "" && !isSaving) onSubmit();
          }}
          className="num field-sizing-content max-h-40 min-w-0 flex-1 resize-none bg-transparent py-2 leading-5 outline-none"
        />
        {end}
      </span>
      {refusal ? (
        <p id={id} role="alert" className="text-overdue text-small">
          {refusal}
        </p>
      ) : null}
    </>
  );
}
