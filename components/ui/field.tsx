"use client";

import clsx from "clsx";
import { type ReactNode, useEffect, useId } from "react";
import { FieldContext } from "./field-context";
import { goToFirstInvalid } from "./first-invalid";
import { Glyph } from "./glyph";

/** label, optional (says so), note (small, after the label), aside (at the far side), hint, error; one control inside is wired by aria. */
export function Field({
  label,
  optional = false,
  note,
  aside,
  hint,
  error,
  children,
  className,
}: {
  label: ReactNode;
  optional?: boolean;
  note?: ReactNode;
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  useEffect(() => {
    if (error) goToFirstInvalid(document.getElementById(id));
  }, [error, id]);
  const ids = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div
      className={clsx("grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1.5", className)}
    >
      <div className="flex items-baseline justify-between gap-3 text-small">
        <label htmlFor={id} className="font-name">
          {label}
          {note ? <Aside>{note}</Aside> : null}
          {optional ? <Aside>optional</Aside> : null}
        </label>
        {aside ? <span className="text-ink-3">{aside}</span> : null}
      </div>
      <FieldContext value={{ control: id, describedBy: ids || undefined, invalid: Boolean(error) }}>
        {children}
      </FieldContext>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-3 text-small">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-overdue text-small">
      <Glyph name="overdue" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="font-normal text-ink-3">{children}</span>
    </>
  );
}
