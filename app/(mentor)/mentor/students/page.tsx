import type { Metadata } from "next";
import { StaffBody } from "@/components/shell/staff-body";
import { StudentsTop } from "@/components/students/students-top";
import { StudentsView } from "@/components/students/students-view";
import { studentsAddress } from "@/lib/grading/addresses";
import { studentsTaught } from "@/lib/grading/queries";
import { studentsSentence } from "@/lib/grading/student-words";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Students" };

export default async function StudentsPage({ searchParams }: PageProps<"/mentor/students">) {
  const user = await requireRole("mentor");
  const address = await studentsAddress(searchParams);
  const students = await studentsTaught(await createClient(), address);
  return (
    <>
      <StudentsTop desk="mentor" address={address} />
      <StaffBody>
        <p className="max-w-[560px] text-balance text-title">{studentsSentence(students)}</p>
        <StudentsView
          students={students}
          address={address}
          desk="mentor"
          clock={{ now: students.now, zone: user.time_zone }}
        />
      </StaffBody>
    </>
  );
}
