import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/status";
import { columnsFor } from "@/components/ui/table-columns";
import type { StudentRow } from "@/lib/grading/student-schema";
import { lastStudied } from "@/lib/grading/student-words";
import { CourseProgress } from "./course-progress";

export type ListClock = { now: string; zone: string };

const c = columnsFor<StudentRow>();

/** Columns of a list of students; admins also see whose they are. */
export function studentColumns({ now, zone }: ListClock, hasMentors: boolean) {
  return c.columns([
    c.accessor("name", {
      header: "Student",
      meta: { name: true },
      cell: ({ row: { original: row } }) => (
        <span className="flex items-center gap-2.5">
          <Avatar name={row.name} size="sm" />
          {row.name}
        </span>
      ),
    }),
    c.display({
      id: "progress",
      header: "Lessons done",
      cell: ({ row }) => <Progress courses={row.original.courses} />,
    }),
    c.accessor("waiting", {
      header: "To grade",
      meta: { wide: true },
      cell: ({ getValue }) => (getValue() > 0 ? getValue() : <span className="text-ink-3">–</span>),
    }),
    c.accessor("last_studied", {
      header: "Last studied",
      meta: { wide: true },
      cell: ({ getValue }) => (
        <span className="whitespace-nowrap text-ink-2">{lastStudied(getValue(), zone, now)}</span>
      ),
    }),
    ...(hasMentors
      ? [
          c.accessor("mentor", {
            header: "Mentor",
            meta: { wide: true },
            cell: ({ getValue }) => getValue() ?? <span className="text-ink-3">nobody</span>,
          }),
        ]
      : []),
    c.display({
      id: "access",
      header: "Access",
      meta: { wide: true },
      cell: ({ row }) => <Access row={row.original} />,
    }),
  ]);
}

function Progress({ courses }: { courses: StudentRow["courses"] }) {
  const [first, ...others] = courses;
  if (!first) return <span className="text-ink-3">no course</span>;
  return (
    <span className="flex items-center gap-2.5">
      <CourseProgress course={first} />
      {others.length > 0 ? (
        <span className="text-ink-3 text-micro max-md:hidden">and {others.length} more</span>
      ) : null}
    </span>
  );
}

function Access({ row }: { row: StudentRow }) {
  if (row.on_hold) return <Status is="hold" />;
  if (row.account === "invited") return <Status is="invited" />;
  if (row.account === "inactive") return <Status is="revoked">Ended</Status>;
  if (row.courses.every(({ state }) => state === "ended"))
    return <Status is="locked">No course</Status>;
  return <Status is="open" />;
}
