import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StudentHome } from "@/components/learning/student-home";
import { StudentPage } from "@/components/shell/student-page";
import { studentHome } from "@/lib/learning/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Home" };

export default async function DashboardPage() {
  await requireRole("student");
  const home = await studentHome(await createClient());
  if (home.awaits_answers) redirect("/welcome");
  return (
    <StudentPage>
      <StudentHome home={home} />
    </StudentPage>
  );
}
