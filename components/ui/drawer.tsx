"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";

const sides = {
  bottom:
    "inset-x-0 bottom-0 max-h-[85vh] animate-slide-up rounded-t-dialog pb-[env(safe-area-inset-bottom)]",
  start: "inset-y-0 start-0 w-[min(300px,85vw)] animate-slide-in",
  end: "inset-y-0 end-0 w-[min(420px,100vw)] animate-rise",
};

/** Slides over the page: from bottom (phones), start (navigation) or end. open + onOpenChange or trigger, title (titleHidden keeps it spoken), children. */
export function Drawer({
  open,
  onOpenChange,
  trigger,
  title,
  titleHidden = false,
  side = "bottom",
  children,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  titleHidden?: boolean;
  side?: keyof typeof sides;
  children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          className={clsx(
            "fixed z-50 flex flex-col overflow-y-auto bg-raised text-ink shadow-e3 outline-none",
            sides[side],
          )}
        >
          <div className="flex items-center justify-between gap-2 px-5 pt-4 pb-1">
            <Radix.Title className={titleHidden ? "sr-only" : "text-heading"}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button variant="ghost" size="sm" icon aria-label="Close" className="-me-1.5 ms-auto">
                <X size={16} aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
