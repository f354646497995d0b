"use client";

import clsx from "clsx";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { DialogButtons } from "./dialog-buttons";
import { useReturnFocus } from "./use-return-focus";

/** A window over the page: open + onOpenChange (or trigger), title, description, children, actions (the row of buttons), wide. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  children,
  actions,
  wide = false,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
}) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        {/* The window scrolls by itself: around it the wheel is locked. */}
        <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center p-4 max-md:place-items-end max-md:p-0">
          <Radix.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            {...(trigger ? {} : returnFocus)}
            className={clsx(
              "pointer-events-auto grid max-h-[calc(100dvh-32px)] w-full animate-rise gap-4 overflow-y-auto overscroll-contain rounded-dialog bg-raised p-5 text-ink shadow-e3 outline-none max-md:animate-slide-up max-md:rounded-b-none max-md:pb-[calc(20px+env(safe-area-inset-bottom))]",
              wide ? "md:max-w-[640px]" : "md:max-w-[460px]",
            )}
          >
            <div className="wrap-anywhere grid gap-1">
              <Radix.Title className="text-heading">{title}</Radix.Title>
              {description ? (
                <Radix.Description asChild>
                  <div className="text-control text-ink-2">{description}</div>
                </Radix.Description>
              ) : null}
            </div>
            {children}
            {actions ? <DialogButtons>{actions}</DialogButtons> : null}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
