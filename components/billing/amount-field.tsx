import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** An amount in a currency. */
export function AmountField({
  value,
  currency,
  error,
  hint,
  onChange,
}: {
  value: string;
  currency: string;
  error: string | undefined;
  hint?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label="Amount" hint={hint} error={error}>
      <Input
        inputMode="decimal"
        value={value}
        end={currency}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
