import { SegmentLinks } from "@/components/ui/segment-links";
import { span } from "@/lib/format";
import { doneText } from "@/lib/learning/item-status";
import type { Outline } from "@/lib/learning/schema";
import { HoldNotice } from "./hold-notice";

/** The course's name, how far one is, and, with several courses, the way to the others. */
export function CourseHead({ outline }: { outline: Outline }) {
  const { course, courses, holds } = outline;
  return (
    <header className="mb-6 grid gap-1.5">
      {courses.length > 1 ? (
        <div className="mb-3">
          <SegmentLinks
            label="Your courses"
            items={courses.map(({ id, title }) => ({
              href: `/course?course=${id}`,
              label: title,
              current: id === course.id,
            }))}
          />
        </div>
      ) : null}
      <h1 className="text-display max-md:text-display-phone">{course.title}</h1>
      <p className="num text-ink-2">{headLine(outline)}</p>
      {holds.map((hold) => (
        <HoldNotice key={hold} hold={hold} wayOut={outline.way_out} className="mt-3" />
      ))}
    </header>
  );
}

function headLine(outline: Outline): string {
  const items = outline.modules.flatMap(({ lessons }) => lessons.flatMap((l) => l.recordings));
  if (items.length === 0) return "It has no lessons yet. They appear here by themselves.";
  const left = items
    .filter((item) => !item.is_completed)
    .reduce((sum, item) => sum + item.duration - item.watched_seconds, 0);
  return left > 0
    ? `${doneText(outline)} done, ${span(left)} to go.`
    : `${doneText(outline)} done.`;
}
