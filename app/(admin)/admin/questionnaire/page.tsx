import type { Metadata } from "next";
import { QuestionnaireBuilder } from "@/components/enrollment/questionnaire-builder";
import { QuestionnaireVersions } from "@/components/enrollment/questionnaire-versions";
import { Bell } from "@/components/notifications/bell";
import { questionnaireBuilder } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Questionnaire" };

export default async function QuestionnairePage() {
  const user = await requireRole("admin", "superadmin");
  const saved = await questionnaireBuilder(await createClient());
  return (
    <QuestionnaireBuilder saved={saved} bell={<Bell unread={user.unread} />}>
      <QuestionnaireVersions versions={saved.versions} zone={user.time_zone} />
    </QuestionnaireBuilder>
  );
}
