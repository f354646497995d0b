import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { Segments } from "@/components/ui/segments";
import type { Settings } from "./use-settings";

/** When students are reminded of an instalment, and whose records of payments need a second person. */
export function ReminderSection({ settings: { typed, write, error } }: { settings: Settings }) {
  return (
    <FormSection
      title="Reminders and review"
      lead="Each reminder goes out once for an instalment, and none while a payment is under review."
    >
      <Field
        label="Days before it is due"
        note="none if empty"
        hint="Separated by commas: 7, 1."
        error={error("remindBefore")}
      >
        <Input
          className="num"
          maxLength={60}
          value={typed.remindBefore}
          onChange={({ target }) => write({ remindBefore: target.value })}
        />
      </Field>
      <Field
        label="Days after"
        note="none if empty"
        hint="Separated by commas: 3, 7."
        error={error("remindAfter")}
      >
        <Input
          className="num"
          maxLength={60}
          value={typed.remindAfter}
          onChange={({ target }) => write({ remindAfter: target.value })}
        />
      </Field>
      <Checkbox
        checked={typed.remindOnTheDay}
        onChange={({ target }) => write({ remindOnTheDay: target.checked })}
      >
        On the day it is due
      </Checkbox>
      <div className="grid gap-1.5">
        <p className="font-name text-small">A second person approves payments of</p>
        <div>
          <Segments
            label="A second person approves payments of"
            name="payment-approval"
            value={typed.paymentApproval}
            onValueChange={(value) =>
              write({ paymentApproval: value === "always" ? "always" : "enrollment" })
            }
            options={[
              { value: "enrollment", label: "Enrollment managers" },
              { value: "always", label: "Everybody" },
            ]}
          />
        </div>
        <p className="text-ink-3 text-small">
          Whoever recorded a payment never approves it. What is waiting now goes on waiting.
        </p>
      </div>
    </FormSection>
  );
}
