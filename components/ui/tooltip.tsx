"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A word on hover and focus: text, children (one button or link). Never the only place of something that matters. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="num z-50 animate-fade rounded-control-sm bg-ink px-2 py-[5px] text-ink-on text-micro"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
