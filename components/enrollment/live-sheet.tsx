import type { ReactNode } from "react";
import { Sheet } from "@/components/ui/sheet";
import { InstalmentPath } from "./instalment-path";
import type { usePreview } from "./live-answers";
import { PriceSum } from "./price-sum";

/**
 * What the database makes of an invoice while it is typed: its sum and instalments, or why it refuses them (preview).
 * Without an invoice (isAsked) empty stands there; children follow.
 */
export function LiveSheet({
  title,
  preview,
  isAsked,
  empty,
  className,
  children,
}: {
  title: string;
  preview: ReturnType<typeof usePreview>;
  isAsked: boolean;
  empty?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const shown = isAsked ? preview.data : undefined;
  return (
    <Sheet
      className={className}
      head={
        <>
          <h2 className="text-heading">{title}</h2>
          <span className="ms-auto text-ink-3 text-small">live</span>
        </>
      }
    >
      {shown ? (
        <>
          <PriceSum preview={shown} />
          <InstalmentPath preview={shown} />
        </>
      ) : (
        empty
      )}
      {isAsked && preview.isError ? (
        <p role="status" className="border-line border-t p-5 text-overdue text-small">
          {preview.error.message}
        </p>
      ) : null}
      {children}
    </Sheet>
  );
}
