import { Track } from "@/components/ui/track";
import { longDayInWords } from "@/lib/calendar-day";
import { count } from "@/lib/format";
import { paceOf } from "@/lib/learning/pace";
import type { CourseProgress } from "@/lib/learning/schema";

/** How far a course is, and when it ends at the pace of the last weeks. named: say which course. */
export function CoursePace({
  course,
  today,
  named,
}: {
  course: CourseProgress;
  today: string;
  named: boolean;
}) {
  const done = `${course.lessons_done} of ${course.lessons} lessons`;
  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-small">{named ? course.title : "Course"}</h2>
        <span aria-hidden="true" className="num whitespace-nowrap text-ink-3 text-small">
          {done}
        </span>
      </div>
      <Track
        length={Math.max(1, course.lessons)}
        seen={course.lessons_done > 0 ? [{ from: 0, to: course.lessons_done }] : []}
        size="thin"
        text={`${done} done`}
      />
      <p className="text-ink-2 text-small">
        <PaceWords course={course} today={today} />
      </p>
    </section>
  );
}

function PaceWords({ course, today }: { course: CourseProgress; today: string }) {
  if (course.is_over) return "Your time in this course has ended.";
  if (course.is_finished) return "Completed.";
  const pace = paceOf(course, today);
  if (pace) {
    const span = pace.weeks === 1 ? "a week" : `in ${count(pace.weeks, "week")}`;
    return (
      <>
        At your pace of {count(pace.lessons, "lesson")} {span} you finish around{" "}
        <b className="whitespace-nowrap">
          {longDayInWords(pace.finish, today).replace(/^\w+ /, "")}
        </b>
        .
      </>
    );
  }
  if (course.lessons_done === 0) return "Your pace shows after the first completed lesson.";
  if (course.lessons_done === course.lessons) return "Every lesson is seen. Some work is left.";
  return "No lesson was completed in the last four weeks.";
}
