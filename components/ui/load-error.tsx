"use client";

import clsx from "clsx";
import { RotateCw } from "lucide-react";
import { Button } from "./button";
import { Glyph } from "./glyph";

/** What failed, for error.tsx: title "This list did not load", reference (the id in the log), onRetry. */
export function LoadError({
  title = "This page did not load",
  reference,
  onRetry,
  framed = false,
}: {
  title?: string;
  reference?: string;
  onRetry: () => void;
  framed?: boolean;
}) {
  // Unframed it is the whole page.
  const Title = framed ? "p" : "h1";
  return (
    <div
      role="alert"
      className={clsx(
        "grid justify-items-start gap-1.5 px-6 py-7",
        framed && "rounded-sheet border border-line bg-surface",
      )}
    >
      <Glyph name="overdue" size={20} className="text-overdue" />
      <Title className="font-semibold">{title}</Title>
      <p className="text-ink-2 text-small">
        It is our fault, nothing was changed.
        {reference ? (
          <>
            {" "}
            Reference <span className="num">{reference}</span>.
          </>
        ) : null}
      </p>
      <Button size="sm" className="mt-1" onClick={onRetry}>
        <RotateCw size={14} aria-hidden />
        Try again
      </Button>
    </div>
  );
}
