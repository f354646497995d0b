import type { Metadata } from "next";
import { PipelineView } from "@/components/enrollment/pipeline-view";
import { pipelineOf } from "@/lib/enrollment/pipeline";
import { stages } from "@/lib/enrollment/stages";
import { searchOf } from "@/lib/identity/search";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Pipeline" };

export default async function AdminEnrollmentPage({
  searchParams,
}: PageProps<"/admin/enrollment">) {
  const user = await requireRole("admin", "superadmin");
  const params = await searchParams;
  const { q, choice: stage, place } = searchOf(params, "stage", stages);
  const search = {
    q,
    stage,
    place,
    isMine: params.mine === "yes",
    isStuck: params.stuck === "yes",
  };
  return (
    <PipelineView
      page={await pipelineOf(await createClient(), search)}
      search={search}
      path="/admin/enrollment"
      links={{ student: "/admin/students", enroll: "/admin/students/new" }}
      zone={user.time_zone}
    />
  );
}
