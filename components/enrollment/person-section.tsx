import { Check } from "lucide-react";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import type { PersonCheck } from "@/lib/enrollment/new-student-schema";
import type { NewStudent } from "./use-new-student";

const taken: Record<NonNullable<PersonCheck["email"]>, string> = {
  student: "A student of your academy has this e-mail.",
  staff: "Somebody on the staff has this e-mail. Use another one.",
  invited: "This e-mail has an open invitation. Take it back first.",
};

/** Who it is, and whether the academy knows them already. */
export function PersonSection({ student }: { student: NewStudent }) {
  const { typed, write, error, check } = student;
  const known = check.email?.email;
  return (
    <FormSection title="Person" lead="They receive one mail, with the invitation.">
      <Field label="Full name" error={error("fullName")}>
        <Input
          value={typed.fullName}
          autoComplete="off"
          maxLength={120}
          onChange={(event) => write({ fullName: event.target.value })}
        />
      </Field>
      <Field
        label="E-mail"
        error={known ? taken[known] : error("email")}
        hint={check.email && !known ? <Free /> : undefined}
      >
        <Input
          type="email"
          value={typed.email}
          autoComplete="off"
          maxLength={254}
          onChange={(event) => write({ email: event.target.value })}
        />
      </Field>
      <Field
        label="Phone"
        optional
        error={error("phone")}
        hint={
          check.phone?.is_phone_used
            ? "Another student has this number. That may be right, for example in one family."
            : undefined
        }
      >
        <Input
          type="tel"
          value={typed.phone}
          autoComplete="off"
          placeholder="+34 612 345 678"
          maxLength={40}
          onChange={(event) => write({ phone: event.target.value })}
        />
      </Field>
      <Field label="Company" optional error={error("companyName")}>
        <Input
          value={typed.companyName}
          autoComplete="off"
          maxLength={120}
          onChange={(event) => write({ companyName: event.target.value })}
        />
      </Field>
    </FormSection>
  );
}

function Free() {
  return (
    <span role="status" className="flex items-center gap-1.5 text-passed">
      <Check size={14} aria-hidden />
      Not used in this academy
    </span>
  );
}
