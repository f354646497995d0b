import { type StudentDesk, studentHref } from "@/components/grading/desk";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { SegmentLinks } from "@/components/ui/segment-links";
import { Sheet } from "@/components/ui/sheet";
import type { StudentPage } from "@/lib/grading/student-schema";
import { topicWords } from "@/lib/students/event-words";
import type { StudentEvent, Timeline, Topic } from "@/lib/students/schema";
import { NoteForm } from "./note-form";
import type { ListClock } from "./student-columns";
import { TimelineRow } from "./timeline-row";

type Props = {
  student: StudentPage;
  timeline: Timeline;
  topic: Topic | null;
  desk: StudentDesk;
  clock: ListClock;
  /** What the address of this part says besides. */
  query: Record<string, string>;
};

/** Everything that happened to a student, newest first, and a place to note more. */
export function StudentTimeline({ student, timeline, topic, desk, clock, query }: Props) {
  const pathname = studentHref(desk, student.id);
  const to = (more: Record<string, string>) => ({ pathname, query: { ...query, ...more } });
  const own: Record<string, string> = topic ? { topic } : {};
  const { rows, total, newer } = timeline;
  const isLast = newer + rows.length >= total;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <NoteForm student={student.id} name={student.name} />
      <div className="min-w-0">
        <SegmentLinks
          label="What to show"
          items={[
            { href: to({}), label: "Everything", current: topic === null },
            ...timeline.topics.map((one) => ({
              href: to({ topic: one }),
              label: topicWords[one],
              current: topic === one,
            })),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty framed title="Nothing of that kind yet">
          It appears here by itself when it happens.
        </Empty>
      ) : (
        <Sheet>
          <ol aria-label={`What happened to ${student.name}`}>
            {rows.map((event) => (
              <TimelineRow key={event.key} event={event} desk={desk} clock={clock} />
            ))}
          </ol>
          <Pager
            from={newer + 1}
            to={newer + rows.length}
            total={total}
            newer={newer > 0 ? to({ ...own, newer: placeOf(rows[0]) }) : undefined}
            older={isLast ? undefined : to({ ...own, older: placeOf(rows.at(-1)) })}
          />
        </Sheet>
      )}
    </div>
  );
}

function placeOf(event: StudentEvent | undefined): string {
  return event ? `${event.at}~${event.key}` : "";
}
