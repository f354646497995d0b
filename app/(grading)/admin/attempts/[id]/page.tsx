import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GradingDesk } from "@/components/grading/grading-desk";
import { TaskText } from "@/components/grading/task-text";
import { idIn } from "@/lib/address";
import { attemptToGrade } from "@/lib/grading/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Grade" };

export default async function AttemptPage({ params }: PageProps<"/admin/attempts/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const page = await attemptToGrade(await createClient(), await idIn(params));
  if (!page) notFound();
  return (
    <GradingDesk
      key={page.attempt.id}
      page={page}
      task={<TaskText text={page.assignment.description} />}
      desk="admin"
      zone={user.time_zone}
      targetHours={user.company.settings.turnaround_hours}
    />
  );
}
