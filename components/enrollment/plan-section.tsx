import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Segments } from "@/components/ui/segments";
import { cadences } from "@/lib/enrollment/new-student";
import { FormSection } from "./form-section";
import { PartsEditor } from "./parts-editor";
import type { NewStudent } from "./use-new-student";

const common = ["1", "3", "6", "12"];
const every = {
  weekly: "Week",
  fortnightly: "Two weeks",
  monthly: "Month",
  quarterly: "Three months",
};

/** How it is paid: a plan, or every date and amount by hand. */
export function PlanSection({ student }: { student: NewStudent }) {
  const { typed, write, invoice, preview } = student;
  if (!invoice) return null;
  const parts = preview.data?.instalments ?? [];
  if (typed.parts)
    return (
      <FormSection title="Instalments" lead="Written by hand. They must come to the total.">
        <PartsEditor student={student} parts={typed.parts} />
      </FormSection>
    );
  return (
    <FormSection title="Instalments" lead="Month ends follow the first date.">
      <Count student={student} />
      <Field label="Every">
        <NativeSelect
          value={typed.cadence}
          onChange={({ target }) => {
            const cadence = cadences.find((one) => one === target.value);
            if (cadence) write({ cadence });
          }}
        >
          {cadences.map((cadence) => (
            <option key={cadence} value={cadence}>
              {every[cadence]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="First one on" error={student.error("invoice.plan.first_due")}>
        <Input
          type="date"
          value={typed.firstDue}
          onChange={(event) => write({ firstDue: event.target.value })}
        />
      </Field>
      <Field label="Deposit" optional hint="Due on the first day, before the instalments.">
        <Input
          inputMode="decimal"
          className="num"
          value={typed.deposit}
          end={typed.currency}
          maxLength={24}
          onChange={(event) => write({ deposit: event.target.value })}
        />
      </Field>
      <div>
        <Button
          size="sm"
          disabled={parts.length === 0 || preview.isError}
          onClick={() =>
            write({
              parts: parts.map(({ due_date, amount }) => ({ dueDate: due_date, amount })),
            })
          }
        >
          Change dates and amounts
        </Button>
      </div>
    </FormSection>
  );
}

function Count({ student: { typed, write, error } }: { student: NewStudent }) {
  const isOther = !common.includes(typed.count);
  return (
    <div className="grid gap-1.5">
      <p className="font-name text-small">How many</p>
      <div className="flex flex-wrap items-start gap-2">
        <Segments
          label="How many"
          name="count"
          value={isOther ? "other" : typed.count}
          onValueChange={(value) => write({ count: value === "other" ? "7" : value })}
          options={[
            ...common.map((one) => ({ value: one, label: one })),
            { value: "other", label: "Other" },
          ]}
        />
        {isOther ? (
          <Input
            aria-label="Number of instalments"
            aria-invalid={error("invoice.plan.count") ? true : undefined}
            inputMode="numeric"
            className="num"
            frameClassName="max-w-[80px]"
            value={typed.count}
            maxLength={2}
            onChange={(event) => write({ count: event.target.value.replaceAll(/\D/g, "") })}
          />
        ) : null}
      </div>
    </div>
  );
}
