import type { Metadata } from "next";
import { NewStudentView } from "@/components/enrollment/new-student-view";
import { newStudentChoices } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "New student" };

export default async function Page() {
  const user = await requireRole("enrollment_manager");
  const options = await newStudentChoices(await createClient());
  return <NewStudentView options={options} user={user.id} office="enrollment" />;
}
