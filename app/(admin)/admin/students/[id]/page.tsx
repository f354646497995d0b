import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StudentView } from "@/components/students/student-view";
import { idIn } from "@/lib/address";
import { studentAddress } from "@/lib/grading/addresses";
import { requireRole } from "@/lib/session";
import { studentFile } from "@/lib/students/student-file";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Student" };

export default async function Page({ params, searchParams }: PageProps<"/admin/students/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const address = await studentAddress(searchParams);
  const file = await studentFile(await createClient(), id, address, user.role);
  if (!file) notFound();
  return <StudentView file={file} address={address} role={user.role} zone={user.time_zone} />;
}
