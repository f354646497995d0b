import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnrolledView } from "@/components/enrollment/enrolled-view";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { idIn } from "@/lib/address";
import { enrolledStudentOf } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Enrolled" };

export default async function EnrolledPage({
  params,
  searchParams,
}: PageProps<"/enrollment/new/[id]">) {
  const user = await requireRole("enrollment_manager");
  const id = await idIn(params);
  const made = await enrolledStudentOf(await createClient(), id);
  if (!made) notFound();
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "New student", href: "/enrollment/new" }]}
            here={made.full_name}
          />
        }
      />
      <EnrolledView
        made={made}
        zone={user.time_zone}
        isUnsent={(await searchParams).mail === "unsent"}
        links={{ student: `/enrollment/students/${id}`, another: "/enrollment/new" }}
      />
    </>
  );
}
