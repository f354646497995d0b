"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useId, useRef } from "react";
import { BellRows } from "./bell-rows";
import { markRead } from "./mark-read";
import { useBell } from "./use-bell";
import { wakeBell, wakesLater } from "./wake-bell";

/**
 * The bell with its unread dot and the latest messages below it. The page brings the first count; the rest comes
 * when somebody reaches for the bell, returns to the page or has been on it for a minute.
 */
export function Bell({ unread: first }: { unread: number }) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const bell = useBell();
  const unread = bell?.unread ?? first;
  const router = useRouter();
  const isOnPage = usePathname() === "/notifications";
  useEffect(wakesLater, []);
  const close = () => panel.current?.hidePopover();
  const readAll = () =>
    markRead().then(
      () => isOnPage && router.refresh(),
      // Unread after a failure is only what it was before.
      () => undefined,
    );
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={spoken(unread)}
        onPointerEnter={wakeBell}
        onFocus={wakeBell}
        className="grid size-9 place-items-center rounded-control text-ink-2 hover:bg-hover max-md:size-10"
      >
        <span className="relative">
          <BellIcon size={18} aria-hidden />
          {unread > 0 ? (
            <span className="absolute -end-[3px] -top-[3px] size-2 rounded-full bg-accent-mark shadow-[0_0_0_2px_var(--surface)]" />
          ) : null}
        </span>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onToggle={wakeBell}
        className="fixed inset-auto end-4 top-13 m-0 w-[min(380px,calc(100vw-32px))] overflow-hidden rounded-menu bg-raised text-ink shadow-e2 open:animate-rise"
      >
        <div className="flex h-11 items-center justify-between border-line border-b px-4">
          <h2 className="font-semibold text-control">Notifications</h2>
          {unread > 0 ? (
            <button type="button" onClick={readAll} className="link text-small">
              Mark all read
            </button>
          ) : null}
        </div>
        <BellRows rows={bell?.latest} onOpen={close} />
        <div className="border-line border-t px-4 py-2.5 text-small">
          <Link href="/notifications" onClick={close} className="link">
            All notifications
          </Link>
        </div>
      </div>
    </>
  );
}

function spoken(unread: number) {
  if (unread === 0) return "Notifications";
  return unread === 1 ? "1 unread notification" : `${unread} unread notifications`;
}
