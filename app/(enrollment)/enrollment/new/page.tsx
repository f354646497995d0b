import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import { NewStudentForm } from "@/components/enrollment/new-student-form";
import { StaffTop } from "@/components/shell/staff-top";
import { ButtonLink } from "@/components/ui/button-link";
import { newStudentChoices } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "New student" };

export default async function NewStudentPage() {
  const user = await requireRole("enrollment_manager");
  const options = await newStudentChoices(await createClient());
  return (
    <>
      <StaffTop title="New student">
        <p className="text-ink-3 text-small max-md:hidden">
          Nothing is sent or saved until you press Enroll
        </p>
        <ButtonLink href="/enrollment/import" variant="ghost" size="sm">
          <FileUp size={14} aria-hidden />
          Import many
        </ButtonLink>
      </StaffTop>
      <NewStudentForm options={options} user={user.id} base="/enrollment/new" />
    </>
  );
}
