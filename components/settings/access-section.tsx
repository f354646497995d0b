import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { accessStarts } from "@/lib/settings/schema";
import type { Settings } from "./use-settings";

const starts = [
  {
    value: "sign_up",
    label: "At sign-up",
    hint: "On the start day of the course, paid or not.",
  },
  {
    value: "first_payment",
    label: "At first payment",
    hint: "When a student's first instalment is paid.",
  },
  {
    value: "full_payment",
    label: "At full payment",
    hint: "When everything invoiced until then is paid.",
  },
];

/** When lessons open, and how long they stay open while something is owed. */
export function AccessSection({ settings }: { settings: Settings }) {
  const { typed, write } = settings;
  return (
    <FormSection
      title="Access"
      lead="A student without an invoice starts at sign-up. Holds placed by hand stay until somebody lifts them."
    >
      <div className="col-span-full">
        <RadioGroup
          key={settings.round}
          legend="Lessons open"
          name="access-starts"
          options={starts}
          defaultValue={typed.accessStarts}
          onChange={({ target }) => {
            const found = accessStarts.find((one) => one === target.value);
            if (found) write({ accessStarts: found });
          }}
        />
      </div>
      <Days
        settings={settings}
        field="graceDays"
        label="Grace"
        hint="After this many days overdue, lessons close until it is paid."
      />
      <Days
        settings={settings}
        field="claimPauseDays"
        label="Payment under review"
        hint="Keeps lessons open for this long, once per debt."
      />
      <Days
        settings={settings}
        field="promiseDays"
        label="Promise to pay"
        hint="How far ahead students may promise. 0 for never."
      />
      <Field
        label="Questions go to"
        optional
        hint="Students on hold see this address. Without one they see their mentor's."
        error={settings.error("officeEmail")}
      >
        <Input
          type="email"
          maxLength={254}
          value={typed.officeEmail}
          onChange={({ target }) => write({ officeEmail: target.value })}
        />
      </Field>
    </FormSection>
  );
}

function Days({
  settings: { typed, write, error },
  field,
  label,
  hint,
}: {
  settings: Settings;
  field: "graceDays" | "claimPauseDays" | "promiseDays";
  label: string;
  hint: string;
}) {
  return (
    <Field label={label} hint={hint} error={error(field)}>
      <Input
        inputMode="numeric"
        className="num"
        end="days"
        maxLength={3}
        value={typed[field]}
        onChange={({ target }) => write({ [field]: target.value })}
      />
    </Field>
  );
}
