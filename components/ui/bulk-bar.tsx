import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

/** Floats at the bottom while rows are selected: text ("3 students, 1,240.00 EUR"), children (the buttons), onClear. */
export function BulkBar({
  text,
  onClear,
  children,
}: {
  text: ReactNode;
  onClear: () => void;
  children: ReactNode;
}) {
  return (
    <section
      aria-label="Selected rows"
      data-bulk=""
      className="fixed inset-x-0 bottom-6 z-20 mx-auto flex w-fit max-w-[calc(100vw-32px)] animate-rise flex-wrap items-center gap-3 rounded-dialog bg-raised py-2 pe-2 ps-4 text-control shadow-e2 max-md:bottom-20"
    >
      <span role="status" className="num max-md:pe-9">
        {text}
      </span>
      <span className="flex gap-2 border-line border-s ps-3 max-md:flex-wrap max-md:border-0 max-md:ps-0">
        {children}
        <Button
          variant="ghost"
          size="sm"
          icon
          aria-label="Clear the selection"
          className="max-md:absolute max-md:end-1 max-md:top-1"
          onClick={onClear}
        >
          <X size={16} aria-hidden />
        </Button>
      </span>
    </section>
  );
}
