"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

/** A button on the stage: label (its name and tooltip), keys (the key that does the same), isPressed for switches. */
export function ControlButton({
  label,
  keys,
  isPressed,
  onClick,
  className,
  children,
}: {
  label: string;
  keys?: string;
  isPressed?: boolean;
  onClick: () => void;
  className?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={isPressed}
      title={keys ? `${label} (${keys})` : label}
      onClick={onClick}
      className={clsx(control, className)}
    >
      {children}
    </button>
  );
}

const control =
  "grid h-8 min-w-8 flex-none place-items-center rounded-control-sm font-medium transition-colors duration-colour hover:bg-stage-hover focus-visible:outline-stage-on focus-visible:outline-offset-0 aria-pressed:rounded-b-mark aria-pressed:shadow-[inset_0_-2px_0_var(--stage-mark)] max-md:h-10 max-md:min-w-10";
