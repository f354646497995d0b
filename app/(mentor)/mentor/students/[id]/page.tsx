import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { StudentView } from "@/components/students/student-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { idIn } from "@/lib/address";
import { studentAddress } from "@/lib/grading/addresses";
import { requireRole } from "@/lib/session";
import { studentFile } from "@/lib/students/student-file";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Student" };

export default async function StudentPage({
  params,
  searchParams,
}: PageProps<"/mentor/students/[id]">) {
  const user = await requireRole("mentor");
  const id = await idIn(params);
  const address = await studentAddress(searchParams);
  const file = await studentFile(await createClient(), id, address, user.role);
  const { student } = file;
  if (!student) notFound();
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Students", href: "/mentor/students" }]}
            here={student.name}
          />
        }
      />
      <StaffBody>
        <StudentView
          file={{ ...file, student }}
          address={address}
          role={user.role}
          clock={{ now: student.now, zone: user.time_zone }}
        />
      </StaffBody>
    </>
  );
}
