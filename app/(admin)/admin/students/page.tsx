import type { Metadata } from "next";
import { StaffBody } from "@/components/shell/staff-body";
import { MentorsTable } from "@/components/students/mentors-table";
import { StudentsTop } from "@/components/students/students-top";
import { StudentsView } from "@/components/students/students-view";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Sheet } from "@/components/ui/sheet";
import { studentsAddress } from "@/lib/grading/addresses";
import { mentorTurnaround, studentsTaught } from "@/lib/grading/queries";
import { companySentence } from "@/lib/grading/student-words";
import { turnaroundInWords } from "@/lib/grading/words";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Students" };

export default async function StudentsPage({ searchParams }: PageProps<"/admin/students">) {
  const user = await requireRole("admin", "superadmin");
  const address = await studentsAddress(searchParams);
  const supabase = await createClient();
  const [students, { mentors, now, median_seconds }] = await Promise.all([
    studentsTaught(supabase, address),
    mentorTurnaround(supabase),
  ]);
  const targetHours = user.company.settings.turnaround_hours;
  return (
    <>
      <StudentsTop desk="admin" address={address} />
      <StaffBody>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <p className="max-w-[560px] text-balance text-title">{companySentence(mentors, now)}</p>
          <p className="num text-ink-3 text-small">
            {turnaroundInWords(median_seconds, targetHours)}
          </p>
        </div>
        <LinkTabs
          label="Students or mentors"
          items={[
            {
              label: "Students",
              href: { pathname: "/admin/students" },
              current: address.view === "students",
            },
            {
              label: "Mentors",
              href: { pathname: "/admin/students", query: { view: "mentors" } },
              count: mentors.length,
              current: address.view === "mentors",
            },
          ]}
        />
        {address.view === "mentors" ? (
          <Sheet>
            <MentorsTable mentors={mentors} now={now} targetHours={targetHours} />
          </Sheet>
        ) : (
          <StudentsView
            students={students}
            address={address}
            desk="admin"
            clock={{ now, zone: user.time_zone }}
            mentors={mentors}
          />
        )}
      </StaffBody>
    </>
  );
}
