import { Avatar } from "@/components/ui/avatar";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { dayInWords } from "@/lib/calendar-day";
import { city, date, time } from "@/lib/format";
import type { StudentPage } from "@/lib/grading/student-schema";
import { lastStudied } from "@/lib/grading/student-words";
import { CourseProgress } from "./course-progress";
import type { ListClock } from "./student-columns";

const kinds = { billing: "a payment", manual: "the academy", expiry: "the end of the course" };

/** Who a student is, how far, and whether something keeps their lessons closed. */
export function StudentHead({
  student,
  clock,
  children,
}: {
  student: StudentPage;
  clock: ListClock;
  children?: React.ReactNode;
}) {
  const hold = student.holds.find(({ lifted_at }) => lifted_at === null);
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-start gap-3">
        <Avatar name={student.name} size="lg" />
        <div className="min-w-0 flex-1">
          <h1 className="wrap-anywhere flex flex-wrap items-center gap-x-3 gap-y-1 text-title">
            {student.name}
            {student.account === "invited" ? <Status is="invited" badge /> : null}
            {student.account === "inactive" ? (
              <Status is="revoked" badge>
                Access ended
              </Status>
            ) : null}
          </h1>
          <p className="num text-ink-3 text-small">{facts(student, clock)}</p>
        </div>
        <div className="flex flex-wrap gap-2 empty:hidden max-sm:basis-full">{children}</div>
      </div>
      <ul className="grid gap-1.5 text-small">
        {student.courses.map((course) => (
          <li key={course.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-48 font-name">{course.title}</span>
            <CourseProgress course={course} />
            <span className="num text-ink-3">
              {course.state === "ended" ? "ended, " : ""}
              since {dayInWords(course.starts_on)}
            </span>
          </li>
        ))}
      </ul>
      {hold ? (
        <Notice is="hold">
          On hold by {kinds[hold.kind]} since {date(hold.placed_at, clock.zone)}
          {hold.reason ? `: “${hold.reason}”` : "."}
        </Notice>
      ) : null}
    </header>
  );
}

function facts(student: StudentPage, { now, zone }: ListClock): string {
  return [
    `Student ${student.number}`,
    student.company_name,
    student.email,
    student.phone,
    student.zone && student.zone !== zone
      ? `${time(now, student.zone)} in ${city(student.zone)}`
      : null,
    student.mentor ? `mentor ${student.mentor}` : "no mentor",
    student.standing === "on_hold" ? "payments on hold" : "in good standing",
    `last studied ${lastStudied(student.last_studied, zone, now)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
