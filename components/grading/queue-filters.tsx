import { FilterChip } from "@/components/ui/filter-chip";
import { SegmentLinks } from "@/components/ui/segment-links";
import { changed } from "@/lib/address";
import type { QueueAddress } from "@/lib/grading/addresses";
import type { Queue } from "@/lib/grading/schema";
import { turnaroundInWords } from "@/lib/grading/words";

const claims = { mine: "mine", free: "nobody's", others: "somebody else's" } as const;
const views = { waiting: "Waiting", returned: "Returned", graded: "Graded" } as const;

/** What the queue shows: the view with its counts, the filters in the address, the turnaround at the far side. */
export function QueueFilters({
  queue,
  address,
  targetHours,
}: {
  queue: Queue;
  address: QueueAddress;
  targetHours: number;
}) {
  const to = (change: Partial<QueueAddress>) => changed("/mentor", address, change);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentLinks
        label="Which work"
        items={(["waiting", "returned", "graded"] as const).map((view) => ({
          href: to({ view, claim: null }),
          label: views[view],
          count: queue.counts[view],
          current: queue.view === view,
        }))}
      />
      <FilterChip
        label="Assignment"
        value={titleOf(queue.assignments, address.assignment)}
        href={to({ assignment: null })}
        choices={queue.assignments.map(({ id, title }) => ({
          label: title,
          href: to({ assignment: id }),
        }))}
      />
      <FilterChip
        label="Course"
        value={titleOf(queue.courses, address.course)}
        href={to({ course: null })}
        choices={queue.courses.map(({ id, title }) => ({ label: title, href: to({ course: id }) }))}
      />
      {queue.view === "waiting" ? (
        <FilterChip
          label="Claim"
          value={address.claim ? claims[address.claim] : undefined}
          href={to({ claim: null })}
          choices={(["mine", "free", "others"] as const).map((claim) => ({
            label: `Claim ${claims[claim]}`,
            href: to({ claim }),
          }))}
        />
      ) : null}
      <p className="num ms-auto text-ink-3 text-small">
        {turnaroundInWords(queue.median_seconds, targetHours)}
      </p>
    </div>
  );
}

function titleOf(choices: readonly { id: string; title: string }[], id: string | null) {
  if (id === null) return undefined;
  return choices.find((choice) => choice.id === id)?.title ?? "gone";
}
