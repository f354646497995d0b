import Link from "next/link";
import { type Desk, studentLists } from "@/components/grading/desk";
import { Empty } from "@/components/ui/empty";
import { FilterChip } from "@/components/ui/filter-chip";
import { Pager } from "@/components/ui/pager";
import { SegmentLinks } from "@/components/ui/segment-links";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import { isNarrowed, type StudentsAddress } from "@/lib/grading/addresses";
import type { MentorLoad, Students } from "@/lib/grading/student-schema";
import { totalInWords } from "@/lib/grading/words";
import { offices } from "@/lib/office";
import type { ListClock } from "./student-columns";
import { StudentsTable } from "./students-table";

type Props = {
  students: Students;
  address: StudentsAddress;
  desk: Desk;
  clock: ListClock;
  mentors?: readonly MentorLoad[];
};

const shows = [
  [null, "All", "all"],
  ["waiting", "Work to grade", "waiting"],
  ["quiet", "Quiet", "quiet"],
  ["hold", "On hold", "hold"],
] as const;

/** A list of students with its filters: a mentor's own, or for admins everybody's. */
export function StudentsView(props: Props) {
  const { students, address, desk, mentors = [] } = props;
  const path = studentLists[desk];
  const to = (change: Partial<StudentsAddress>) => changed(path, address, change);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <SegmentLinks
          label="Which students"
          items={shows.map(([show, label, name]) => ({
            href: to({ show }),
            label,
            count: students.counts?.[name],
            current: address.show === show,
          }))}
        />
        <FilterChip
          label="Course"
          href={to({ course: null })}
          value={nameOf(
            address.course,
            students.courses.map(({ id, title }) => [id, title]),
          )}
          choices={students.courses.map(({ id, title }) => ({
            label: title,
            href: to({ course: id }),
          }))}
        />
        <FilterChip
          label="Mentor"
          href={to({ mentor: null })}
          value={
            desk === "admin"
              ? nameOf(
                  address.mentor,
                  mentors.map(({ id, name }) => [id, name]),
                )
              : undefined
          }
          choices={mentors.map(({ id, name }) => ({ label: name, href: to({ mentor: id }) }))}
        />
      </div>
      {students.rows.length === 0 ? (
        <Nobody path={path} address={address} desk={desk} />
      ) : (
        <Rows {...props} path={path} />
      )}
    </>
  );
}

function Rows({ students, address, path, ...rest }: Props & { path: string }) {
  const [first, last] = [students.rows[0], students.rows.at(-1)];
  return (
    <Sheet>
      <StudentsTable
        key={first?.id}
        rows={students.rows}
        desk={rest.desk}
        clock={rest.clock}
        mentors={rest.mentors ?? []}
      />
      <Pager
        from={students.preceding + 1}
        to={students.preceding + students.rows.length}
        total={totalInWords(students.total)}
        words={["Back", "Next"]}
        newer={students.preceding > 0 ? changed(path, address, { before: first?.id }) : undefined}
        older={students.has_next ? changed(path, address, { after: last?.id }) : undefined}
      />
    </Sheet>
  );
}

function Nobody({ path, address, desk }: { path: string; address: StudentsAddress; desk: Desk }) {
  if (!isNarrowed(address))
    return (
      <Empty
        framed
        title="No students yet"
        action={
          desk === "admin" ? (
            <Link href={offices.admin.newStudent} className="link">
              Enroll a student
            </Link>
          ) : null
        }
      >
        They appear here once they are enrolled.
      </Empty>
    );
  return (
    <Empty
      framed
      title="Nobody matches these filters"
      action={
        <Link href={{ pathname: path }} className="link">
          Show all
        </Link>
      }
    />
  );
}

function nameOf(id: string | null, names: [string, string][]) {
  if (id === null) return undefined;
  return names.find(([one]) => one === id)?.[1] ?? "gone";
}
