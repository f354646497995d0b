"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { localAddress } from "@/lib/notifications/link";
import { markRead } from "./mark-read";

/** Leads to the thing a notification is about, and marks it read on the way. */
export function NotificationLink({
  id,
  link,
  isRead,
  onOpen,
  className,
  children,
}: {
  id: string;
  link: string;
  isRead: boolean;
  onOpen?: () => void;
  className?: string;
  children: ReactNode;
}) {
  function open() {
    // Unread after a failure is only what it was before.
    if (!isRead) markRead([id]).catch(() => undefined);
    onOpen?.();
  }
  return (
    <Link href={localAddress(link)} prefetch={false} onClick={open} className={className}>
      {children}
    </Link>
  );
}
