import type { Metadata } from "next";
import { PipelineView } from "@/components/enrollment/pipeline-view";
import { pipelineOf, pipelineSearch } from "@/lib/enrollment/pipeline";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Pipeline" };

export default async function Page({ searchParams }: PageProps<"/admin/enrollment">) {
  const user = await requireRole("admin", "superadmin");
  const search = pipelineSearch(await searchParams);
  const page = await pipelineOf(await createClient(), search);
  return (
    <PipelineView
      page={page}
      search={search}
      office="admin"
      claims={user.waits.claims ?? 0}
      zone={user.time_zone}
    />
  );
}
