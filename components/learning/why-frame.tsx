"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

/**
 * Beside the list where there is room; on phones, once asked for, it rises from the bottom as a modal
 * dialog: Escape, the cross or the page behind it close it and the focus returns to the row. Remount it
 * (key) for another item.
 */
export function WhyFrame({
  row,
  label,
  isAsked,
  children,
}: {
  row: string;
  label: string;
  isAsked: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !isAsked) return;
    if (matchMedia("(width < 1001px)").matches) {
      dialog.open = false;
      dialog.showModal();
    } else if (document.activeElement?.id === row) dialog.focus({ preventScroll: true });
  }, [isAsked, row]);

  function leave() {
    ref.current?.close();
    document.getElementById(row)?.focus();
    const address = new URL(location.href);
    address.searchParams.delete("why");
    router.replace(`?${address.searchParams}`, { scroll: false });
  }

  function cancel(event: SyntheticEvent) {
    event.preventDefault();
    leave();
  }

  return (
    <dialog
      ref={ref}
      open
      tabIndex={-1}
      aria-label={label}
      onCancel={cancel}
      onClick={(event) => event.target === ref.current && ref.current.matches(":modal") && leave()}
      onKeyDown={(event) => event.key === "Escape" && isAsked && cancel(event)}
      className={frame}
    >
      <div className="absolute end-3 top-3 z-1 hidden [:modal>&]:block">
        <Button variant="ghost" size="sm" icon aria-label="Close" onClick={leave}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {children}
    </dialog>
  );
}

const frame = [
  "static m-0 w-full max-w-none lg:max-h-[calc(100dvh-100px)] lg:overflow-y-auto rounded-sheet border border-line bg-surface p-0 text-ink outline-none",
  "[&:modal]:fixed [&:modal]:inset-x-0 [&:modal]:top-auto [&:modal]:bottom-0 [&:modal]:max-h-[85dvh] [&:modal]:overscroll-contain",
  "[&:modal]:animate-slide-up [&:modal]:overflow-y-auto [&:modal]:rounded-dialog [&:modal]:rounded-b-none [&:modal]:border-0",
  "[&:modal]:bg-raised [&:modal]:pb-[env(safe-area-inset-bottom)] [&:modal]:shadow-e3 backdrop:bg-[oklch(0.15_0.01_175/0.4)]",
].join(" ");
