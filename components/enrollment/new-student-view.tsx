import { FileUp } from "lucide-react";
import { StaffTop } from "@/components/shell/staff-top";
import { ButtonLink } from "@/components/ui/button-link";
import type { NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import { type Office, offices } from "@/lib/office";
import { NewStudentForm } from "./new-student-form";

/** Where one student is brought in, with the way to bring in many at once. */
export function NewStudentView({
  options,
  user,
  office,
}: {
  options: NewStudentOptions;
  user: string;
  office: Office;
}) {
  return (
    <>
      <StaffTop title="New student">
        <p className="text-ink-3 text-small max-md:hidden">
          Nothing is sent or saved until you press Enroll
        </p>
        <ButtonLink href={offices[office].imports} variant="ghost" size="sm">
          <FileUp size={14} aria-hidden />
          Import many
        </ButtonLink>
      </StaffTop>
      <NewStudentForm options={options} user={user} office={office} />
    </>
  );
}
