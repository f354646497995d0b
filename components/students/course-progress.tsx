import { Beads } from "@/components/ui/beads";
import { Track } from "@/components/ui/track";
import type { CourseOf } from "@/lib/grading/student-schema";
import { progressOf } from "@/lib/grading/student-words";

const mostBeads = 16;

/** How far a student is in a course: a bead a lesson, a line where they are many. */
export function CourseProgress({ course }: { course: CourseOf }) {
  const { items, done, total, text } = progressOf(course);
  return (
    <span className="flex items-center gap-2.5" title={course.title}>
      {total > mostBeads ? (
        <Track
          size="thin"
          className="w-36"
          length={total}
          seen={done > 0 ? [{ from: 0, to: done }] : []}
          text={text}
        />
      ) : (
        <Beads items={items} text={text} />
      )}
      <span aria-hidden="true" className="num whitespace-nowrap text-ink-3 max-md:hidden">
        {done} of {total}
      </span>
    </span>
  );
}
