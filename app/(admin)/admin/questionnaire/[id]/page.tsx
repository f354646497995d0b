import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionnaireVersion } from "@/components/enrollment/questionnaire-version";
import { idIn } from "@/lib/address";
import { questionnaireVersion } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Questionnaire" };

export default async function Page({ params }: PageProps<"/admin/questionnaire/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const found = await questionnaireVersion(await createClient(), id);
  if (!found) notFound();
  return <QuestionnaireVersion found={found} zone={user.time_zone} />;
}
