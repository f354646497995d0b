import { Field } from "./field";
import { Input } from "./input";

/** Why something is done; it goes into the log. */
export function ReasonField({
  value,
  error,
  hint,
  className,
  onChange,
}: {
  value: string;
  error: string | undefined;
  hint?: string;
  className?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label="Reason" hint={hint} error={error} className={className}>
      <Input value={value} maxLength={500} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
