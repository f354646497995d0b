import type { Metadata } from "next";
import { ImportsView } from "@/components/imports/imports-view";
import { searchOf } from "@/lib/identity/search";
import { importsOf } from "@/lib/imports/queries";
import { officeOf } from "@/lib/office";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Import students" };

export default async function ImportsPage({ searchParams }: PageProps<"/enrollment/import">) {
  const user = await requireRole("enrollment_manager");
  const { place } = searchOf(await searchParams, "state", []);
  return (
    <ImportsView
      imports={await importsOf(await createClient(), place)}
      office={officeOf(user.role)}
      clock={{ zone: user.time_zone, now: new Date() }}
    />
  );
}
