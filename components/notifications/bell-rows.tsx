import clsx from "clsx";
import type { BellRow } from "@/lib/notifications/schema";
import { NotificationLink } from "./notification-link";

/** The latest messages in the bell; undefined rows are on their way. */
export function BellRows({
  rows,
  onOpen,
}: {
  rows: readonly BellRow[] | undefined;
  onOpen: () => void;
}) {
  if (!rows) return <p className="px-4 py-5 text-ink-3 text-small">Loading</p>;
  if (rows.length === 0)
    return (
      <p className="px-4 py-5 text-ink-2 text-small">
        Nothing yet. What happens to your work appears here by itself.
      </p>
    );
  return (
    <ul className="max-h-[min(440px,60vh)] overflow-y-auto">
      {rows.map((row) => (
        <li key={row.id} className="border-line border-b last:border-0">
          <NotificationLink
            id={row.id}
            link={row.link}
            isRead={row.is_read}
            onOpen={onOpen}
            className="grid grid-cols-[8px_minmax(0,1fr)] gap-x-2.5 px-4 py-2.5 hover:bg-hover"
          >
            <span
              className={clsx("mt-1.5 size-2 rounded-full", !row.is_read && "bg-accent-mark")}
            />
            <span className="grid gap-0.5">
              <span className={clsx("text-control", !row.is_read && "font-name")}>
                {row.is_read ? null : <span className="sr-only">Unread: </span>}
                {row.title}
              </span>
              {row.message ? (
                <span className="line-clamp-2 text-ink-2 text-small">{row.message}</span>
              ) : null}
              <span className="num text-ink-3 text-micro">{row.when}</span>
            </span>
          </NotificationLink>
        </li>
      ))}
    </ul>
  );
}
