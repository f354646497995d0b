"use client";

import clsx from "clsx";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

/** icon, children, shortcut, danger, onSelect; or asChild with a <Link> inside. */
export function MenuItem({
  icon,
  shortcut,
  danger = false,
  disabled,
  asChild = false,
  onSelect,
  children,
}: {
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  asChild?: boolean;
  onSelect?: () => void;
  children: ReactNode;
}) {
  return (
    <Radix.Item
      asChild={asChild}
      disabled={disabled}
      onSelect={onSelect}
      className={clsx(
        "flex cursor-pointer items-center gap-2 rounded-control-sm px-2 py-1.5 text-control outline-none data-disabled:cursor-default data-disabled:text-ink-3 data-highlighted:bg-hover max-md:py-2.5",
        danger && "text-overdue",
      )}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          {children}
          {shortcut ? (
            <span className="ms-auto">
              <Kbd>{shortcut}</Kbd>
            </span>
          ) : null}
        </>
      )}
    </Radix.Item>
  );
}
