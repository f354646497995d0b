"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A menu of MenuItem and MenuRule under a button: trigger, align. For staff toolbars and row actions. */
export function Menu({
  trigger,
  align = "end",
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-[200px] max-w-[min(420px,calc(100vw-16px))] animate-rise overflow-y-auto rounded-menu bg-raised p-1 text-ink shadow-e2"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
