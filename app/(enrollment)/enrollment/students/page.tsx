import type { Metadata } from "next";
import { EnrollmentTable } from "@/components/identity/enrollment-table";
import { InviteDialog } from "@/components/identity/invite-dialog";
import { SearchedList } from "@/components/identity/searched-list";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { ExportLink } from "@/components/ui/export-link";
import { capital, count, date, list } from "@/lib/format";
import { enrollmentOf, inviteOptionsOf, type ListedStudent } from "@/lib/identity/queries";
import { searchOf } from "@/lib/identity/search";
import { studentStates as states } from "@/lib/identity/student-states";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Students" };

const path = "/enrollment/students";
const words = { invited: "Not here yet", joined: "Joined", ended: "Access ended" };

export default async function StudentsPage({ searchParams }: PageProps<"/enrollment/students">) {
  const user = await requireRole("enrollment_manager");
  const { q, choice: state, place } = searchOf(await searchParams, "state", states);
  const supabase = await createClient();
  const [page, options] = await Promise.all([
    enrollmentOf(supabase, { q, state, place }),
    inviteOptionsOf(supabase),
  ]);
  return (
    <>
      <StaffTop title="Students">
        <ExportLink address="/api/enrollment/students/export" query={{ q, state }} />
        <InviteDialog options={options} />
      </StaffTop>
      <StaffBody>
        {q ? null : (
          <p className="text-display max-md:text-display-phone">{sentence(page.states)}</p>
        )}
        <SearchedList
          path={path}
          q={q}
          parts={{ label: "State", name: "state", words, counts: page.states, chosen: state }}
          page={page}
          of={["student matches", "students match"]}
          empty={
            <Empty title={q ? `No student matches “${q}”` : "No student is in this state"}>
              Students appear here from the moment they are invited.
            </Empty>
          }
        >
          <EnrollmentTable rows={page.rows.map((row) => drawn(row, user.time_zone))} />
        </SearchedList>
      </StaffBody>
    </>
  );
}

function sentence(n: Partial<Record<(typeof states)[number], number>>) {
  const [waiting, joined] = [n.invited ?? 0, n.joined ?? 0];
  if (waiting === 0) return `${capital(count(joined, "student"))} joined. Nobody is still to come.`;
  return `${capital(count(waiting, "student"))} ${waiting === 1 ? "has" : "have"} not come in yet.`;
}

function drawn({ invitation, created_at, courses, ...student }: ListedStudent, zone: string) {
  return {
    ...student,
    courses: courses.length > 0 ? list(courses) : "None yet",
    since: date(created_at, zone),
    invitation: invitation && {
      ...invitation,
      when: `${invitation.state === "open" ? "until " : ""}${date(invitation.expires_at, zone)}`,
    },
  };
}
