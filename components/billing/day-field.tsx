"use client";

import type { Route } from "next";
import Form from "next/form";
import { Input } from "@/components/ui/input";

/** A day in the address: action (the page), name of the parameter, label, value, keep (the rest of the address). Changing it shows that day. */
export function DayField<T extends string>({
  action,
  name,
  label,
  value,
  max,
  keep = {},
}: {
  action: Route<T>;
  name: string;
  label: string;
  value: string;
  max?: string;
  keep?: Record<string, string>;
}) {
  return (
    <Form action={action} replace scroll={false}>
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      {/* The label is text beside the day, as on the other filters. */}
      <Input
        type="date"
        name={name}
        aria-label={label}
        start={<span className="text-small max-md:sr-only">{label}</span>}
        defaultValue={value}
        max={max}
        frameClassName="h-[30px]"
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
    </Form>
  );
}
