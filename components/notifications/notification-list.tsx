import clsx from "clsx";
import { BellOff } from "lucide-react";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import type { Href } from "@/components/ui/link-item";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { nearAt } from "@/lib/format";
import type { Notification, NotificationPage } from "@/lib/notifications/schema";
import { NotificationLink } from "./notification-link";

/** One page of somebody's notifications with its filter, in the address, and its pager. */
export function NotificationList({
  page,
  isUnread,
  zone,
}: {
  page: NotificationPage;
  isUnread: boolean;
  zone: string;
}) {
  const { rows, from } = page;
  const total = isUnread ? page.unread : page.all;
  const to = from + rows.length - 1;
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <Sheet>
      <LinkTabs
        inset
        label="Which notifications"
        items={[
          { href: address(false), label: "All", count: page.all, current: !isUnread },
          { href: address(true), label: "Unread", count: page.unread, current: isUnread },
        ]}
      />
      {first && last ? (
        <>
          <ul>
            {rows.map((row) => (
              <Row key={row.id} row={row} zone={zone} now={page.now} />
            ))}
          </ul>
          <Pager
            from={from}
            to={to}
            total={total}
            newer={from > 1 ? address(isUnread, { newer: place(first) }) : undefined}
            older={to < total ? address(isUnread, { older: place(last) }) : undefined}
          />
        </>
      ) : (
        <Nothing total={total} isUnread={isUnread} />
      )}
    </Sheet>
  );
}

function Row({ row, zone, now }: { row: Notification; zone: string; now: string }) {
  return (
    <li className="border-line border-b last:border-0">
      <NotificationLink
        id={row.id}
        link={row.link}
        isRead={row.is_read}
        className="grid grid-cols-[8px_minmax(0,1fr)_auto] gap-x-3 px-4 py-3 hover:bg-hover max-sm:grid-cols-[8px_minmax(0,1fr)]"
      >
        <span className={clsx("mt-2 size-2 rounded-full", !row.is_read && "bg-accent-mark")} />
        <span className="grid gap-0.5">
          <span className={clsx(!row.is_read && "font-name")}>
            {row.is_read ? null : <span className="sr-only">Unread: </span>}
            {row.title}
          </span>
          {row.message ? <span className="text-ink-2 text-small">{row.message}</span> : null}
        </span>
        <time
          dateTime={row.created_at}
          className="num pt-[3px] text-ink-3 text-small max-sm:col-start-2"
        >
          {nearAt(row.created_at, zone, now)}
        </time>
      </NotificationLink>
    </li>
  );
}

function Nothing({ total, isUnread }: { total: number; isUnread: boolean }) {
  const icon = <BellOff size={20} aria-hidden />;
  if (total > 0)
    return (
      <Empty icon={icon} title="This page is empty" action={<Start isUnread={isUnread} />}>
        What was here has been read in the meantime.
      </Empty>
    );
  if (isUnread)
    return (
      <Empty icon={icon} title="Nothing is unread" action={<Start isUnread={false} />}>
        New messages appear here by themselves.
      </Empty>
    );
  return (
    <Empty icon={icon} title="Nothing has happened yet">
      You are told here when a lesson opens, when work is handed in or graded, and when something
      changes for you.
    </Empty>
  );
}

function Start({ isUnread }: { isUnread: boolean }) {
  return (
    <Link href={address(isUnread)} className="link">
      {isUnread ? "See the newest" : "See all"}
    </Link>
  );
}

function address(isUnread: boolean, query: Record<string, string> = {}): Href {
  return { pathname: "/notifications", query: { ...(isUnread && { show: "unread" }), ...query } };
}

function place({ created_at, id }: Notification) {
  return `${created_at}~${id}`;
}
