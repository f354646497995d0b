import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnrolledView } from "@/components/enrollment/enrolled-view";
import { idIn } from "@/lib/address";
import { enrolledStudentOf } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Enrolled" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/admin/students/new/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const made = await enrolledStudentOf(await createClient(), id);
  if (!made) notFound();
  const isUnsent = (await searchParams).mail === "unsent";
  return (
    <EnrolledView
      made={made}
      student={id}
      isUnsent={isUnsent}
      office="admin"
      zone={user.time_zone}
    />
  );
}
