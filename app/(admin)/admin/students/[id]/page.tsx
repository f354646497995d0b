import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { AdminButtons } from "@/components/students/admin-buttons";
import { StudentView } from "@/components/students/student-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { studentAddress } from "@/lib/grading/addresses";
import { mentorTurnaround } from "@/lib/grading/queries";
import { studentWithCourse } from "@/lib/grading/student-page";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Student" };

export default async function StudentPage({
  params,
  searchParams,
}: PageProps<"/admin/students/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const address = await studentAddress(searchParams);
  const supabase = await createClient();
  const [{ student, outline, choices }, { mentors }] = await Promise.all([
    studentWithCourse(supabase, id, address),
    mentorTurnaround(supabase),
  ]);
  if (!student) notFound();
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Students", href: "/admin/students" }]}
            here={student.name}
          />
        }
      />
      <StaffBody>
        <StudentView
          student={student}
          outline={outline}
          choices={choices}
          address={address}
          desk="admin"
          clock={{ now: student.now, zone: user.time_zone }}
        >
          <AdminButtons
            student={student.id}
            name={student.name}
            hold={student.holds.find(({ kind, lifted_at }) => kind === "manual" && !lifted_at)}
            mentors={mentors}
          />
        </StudentView>
      </StaffBody>
    </>
  );
}
