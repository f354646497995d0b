import { CourseOutline } from "@/components/learning/course-outline";
import { Empty } from "@/components/ui/empty";
import { SegmentLinks } from "@/components/ui/segment-links";
import type { StudentAddress } from "@/lib/grading/addresses";
import type { StudentPage } from "@/lib/grading/student-schema";
import type { Outline } from "@/lib/learning/schema";
import type { CoursesToJoin } from "@/lib/students/schema";
import { JoinButton } from "./join-button";

/** A course as one student sees it; nothing to press. */
export function StudentCourse({
  student,
  outline,
  joinable,
  address,
  pathname,
}: {
  student: StudentPage;
  outline: Outline | null;
  joinable: CoursesToJoin | null;
  address: StudentAddress;
  pathname: string;
}) {
  const join = joinable?.courses.length ? (
    <JoinButton student={student.id} name={student.name} joinable={joinable} />
  ) : null;
  if (!outline)
    return (
      <Empty framed title="Not in a course" action={join}>
        Once {student.name} is enrolled, the course stands here as the student sees it.
      </Empty>
    );
  return (
    <section
      aria-label={`${outline.course.title}, as ${student.name} sees it`}
      className="grid gap-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="wrap-anywhere text-ink-3 text-small">
          “{outline.course.title}” as {student.name} sees it.
        </p>
        {join}
      </div>
      {outline.courses.length > 1 ? (
        <SegmentLinks
          label="Courses"
          items={outline.courses.map(({ id, title }) => ({
            href: { pathname, query: { course: id } },
            label: title,
            current: id === outline.course.id,
          }))}
        />
      ) : null}
      <CourseOutline
        readOnly
        outline={outline}
        why={address.why ?? undefined}
        query={address.course ? { course: address.course } : {}}
      />
    </section>
  );
}
