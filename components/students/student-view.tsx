import { type Desk, studentHref } from "@/components/grading/desk";
import { CourseOutline } from "@/components/learning/course-outline";
import { Empty } from "@/components/ui/empty";
import { LinkTabs } from "@/components/ui/link-tabs";
import { SegmentLinks } from "@/components/ui/segment-links";
import type { StudentAddress } from "@/lib/grading/addresses";
import type { CourseChoice, StudentPage } from "@/lib/grading/student-schema";
import type { Outline } from "@/lib/learning/schema";
import { StudentAccess } from "./student-access";
import type { ListClock } from "./student-columns";
import { StudentHead } from "./student-head";
import { StudentWork } from "./student-work";

type Props = {
  student: StudentPage;
  outline: Outline | null;
  choices: readonly CourseChoice[];
  address: StudentAddress;
  desk: Desk;
  clock: ListClock;
  /** Buttons beside the name. */
  children?: React.ReactNode;
};

const tabs = [
  ["course", "Course"],
  ["work", "Work"],
  ["access", "Access"],
] as const;

/** A student for those who teach them: the course as they see it, their work, decisions about access. */
export function StudentView({ student, desk, clock, address, children, ...rest }: Props) {
  const pathname = studentHref(desk, student.id);
  return (
    <>
      <StudentHead student={student} clock={clock}>
        {children}
      </StudentHead>
      <LinkTabs
        label={`About ${student.name}`}
        items={tabs.map(([tab, label]) => ({
          href: { pathname, query: tab === "course" ? {} : { tab } },
          label,
          count:
            tab === "work" && student.attempts.length > 0 ? student.attempts.length : undefined,
          current: address.tab === tab,
        }))}
      />
      {address.tab === "course" ? (
        <Course student={student} outline={rest.outline} address={address} pathname={pathname} />
      ) : null}
      {address.tab === "work" ? <StudentWork student={student} desk={desk} clock={clock} /> : null}
      {address.tab === "access" ? (
        <StudentAccess student={student} choices={rest.choices} zone={clock.zone} />
      ) : null}
    </>
  );
}

function Course({
  student,
  outline,
  address,
  pathname,
}: {
  student: StudentPage;
  outline: Outline | null;
  address: StudentAddress;
  pathname: string;
}) {
  if (!outline)
    return (
      <Empty framed title="Not in a course">
        Once {student.name} is enrolled, the course stands here as the student sees it.
      </Empty>
    );
  return (
    <section
      aria-label={`${outline.course.title}, as ${student.name} sees it`}
      className="grid gap-5"
    >
      <p className="text-ink-3 text-small">
        “{outline.course.title}” as {student.name} sees it.
      </p>
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
