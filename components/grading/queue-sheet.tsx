import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Kbd } from "@/components/ui/kbd";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import { number } from "@/lib/format";
import { isNarrowed, type QueueAddress } from "@/lib/grading/addresses";
import type { Queue } from "@/lib/grading/schema";
import { totalInWords } from "@/lib/grading/words";
import type { QueueClock } from "./queue-columns";
import { QueueTable } from "./queue-table";

/** The table of a queue with its foot, or what is true when it is empty. */
export function QueueSheet({
  queue,
  address,
  clock,
}: {
  queue: Queue;
  address: QueueAddress;
  clock: QueueClock;
}) {
  if (queue.rows.length === 0) return <NoWork view={queue.view} address={address} />;
  const [first, last] = [queue.rows[0], queue.rows.at(-1)];
  const to = queue.preceding + queue.rows.length;
  const left = Math.min(25, queue.total - to);
  const isLong = queue.total > to || queue.preceding > 0;
  return (
    <Sheet>
      <QueueTable
        key={`${queue.view} ${first?.place}`}
        rows={queue.rows}
        view={queue.view}
        clock={clock}
        oldest={queue.oldest?.free_id ?? null}
      />
      <Pager
        from={queue.preceding + 1}
        to={to}
        total={totalInWords(queue.total)}
        words={["Back", left > 0 ? `Next ${number(left)}` : "Next"]}
        newer={
          isLong && queue.preceding > 0
            ? changed("/mentor", address, { before: first?.place })
            : undefined
        }
        older={queue.has_next ? changed("/mentor", address, { after: last?.place }) : undefined}
      >
        <span className="ms-4 inline-flex items-center gap-1 text-ink-3 max-md:hidden">
          <Kbd>J</Kbd> <Kbd>K</Kbd> move <span className="w-1" /> <Kbd>↵</Kbd> open
        </span>
      </Pager>
    </Sheet>
  );
}

const nothing = {
  waiting: "When a student hands something in, it waits here until you answer.",
  returned: "Work you ask to be done again stands here until it comes back.",
  graded: "Work you pass or fail stands here.",
};

function NoWork({ view, address }: { view: Queue["view"]; address: QueueAddress }) {
  if (isNarrowed(address))
    return (
      <Empty
        framed
        title="Nothing here matches these filters"
        action={
          <Link href={{ pathname: "/mentor", query: { view } }} className="link">
            Show all
          </Link>
        }
      />
    );
  return (
    <Empty framed title={view === "waiting" ? "Nothing waits" : `Nothing ${view} yet`}>
      {nothing[view]}
    </Empty>
  );
}
