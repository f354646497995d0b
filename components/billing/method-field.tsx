"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { methods } from "@/lib/billing/input";
import { methodWords } from "@/lib/billing/words";

/** How money came or goes. */
export function MethodField({
  label = "How it was paid",
  value,
  onChange,
  error,
}: {
  label?: string;
  value: string;
  onChange: (method: string) => void;
  error?: string;
}) {
  return (
    <Field label={label} error={error}>
      <Select
        value={value}
        onValueChange={onChange}
        options={methods.map((one) => ({ value: one, label: methodWords[one] }))}
      />
    </Field>
  );
}
