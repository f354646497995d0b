import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { type Cadence, cadences } from "@/lib/billing/terms";

const words: Record<Cadence, string> = {
  weekly: "Week",
  fortnightly: "Two weeks",
  monthly: "Month",
  quarterly: "Three months",
};

/** How often an instalment is due. */
export function CadenceField({
  value,
  onChange,
}: {
  value: Cadence;
  onChange: (value: Cadence) => void;
}) {
  return (
    <Field label="Every">
      <NativeSelect
        value={value}
        onChange={({ target }) => {
          const chosen = cadences.find((one) => one === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {cadences.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
