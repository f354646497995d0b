import clsx from "clsx";
import { Avatar } from "@/components/ui/avatar";
import { dayTime } from "@/lib/format";
import type { TicketMessage as Message } from "@/lib/support/schema";
import { authorWord } from "@/lib/support/words";

/** What somebody said on a ticket; what the staff say among themselves is tinted. */
export function TicketMessage({
  message,
  zone,
  now,
}: {
  message: Message;
  zone: string;
  now: string;
}) {
  return (
    <article
      className={clsx(
        "flex gap-3 py-2.5",
        message.is_internal && "-mx-3 rounded-control-lg bg-note-soft px-3",
      )}
    >
      <Avatar name={message.by} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{message.is_mine ? "You" : message.by}</span>
          <span className="text-ink-3 text-small">{authorWord(message)}</span>
          <time dateTime={message.at} className="num ms-auto text-ink-3 text-small">
            {dayTime(message.at, zone, now)}
          </time>
        </p>
        <p
          dir="auto"
          className="mt-0.5 max-w-[62ch] whitespace-pre-wrap break-words text-left leading-[22px]"
        >
          {message.body}
        </p>
      </div>
    </article>
  );
}
