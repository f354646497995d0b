import { ScheduleFields } from "@/components/billing/schedule-fields";
import { FormSection } from "@/components/ui/form-section";
import { plannedOf } from "./live-answers";
import type { NewStudent } from "./use-new-student";

/** How it is paid: a plan, or every date and amount by hand. */
export function PlanSection({ student }: { student: NewStudent }) {
  const { typed, write, invoice, preview, error } = student;
  if (!invoice) return null;
  const lead = typed.parts
    ? "Written by hand. They must come to the total."
    : "Month ends follow the first date.";
  return (
    <FormSection title="Instalments" lead={lead}>
      <ScheduleFields
        typed={typed}
        write={write}
        planned={plannedOf(preview)}
        errors={{
          count: error("invoice.plan.count"),
          firstDue: error("invoice.plan.first_due"),
        }}
      />
    </FormSection>
  );
}
