"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Sheet } from "@/components/ui/sheet";
import type { ImportOptions, ImportPage } from "@/lib/imports/schema";

type Props = {
  file: ImportPage;
  options: ImportOptions;
  countries: readonly { code: string; name: string }[];
  onChange: (options: ImportOptions) => void;
};

/** How phone numbers and dates are written, and what stands in where a row says nothing. */
export function ImportReading({ file, options, countries, onChange }: Props) {
  const set = (more: Partial<ImportOptions>) => onChange({ ...options, ...more });
  return (
    <Sheet pad="s" head={<h2 className="font-semibold">How to read it</h2>}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Choice
          label="Course, where the row names none"
          value={options.course}
          none="Every row must name one"
          choices={file.courses.map(({ id, title }) => [id, title])}
          onChange={(course) => set({ course })}
        />
        <Choice
          label="Mentor, where the row names none"
          value={options.mentor}
          none="No mentor yet"
          choices={file.mentors.map(({ id, full_name }) => [id, full_name])}
          onChange={(mentor) => set({ mentor })}
        />
        <Field label="Start date, where the row has none" hint="Empty means today.">
          <Input
            type="date"
            value={options.starts_on ?? ""}
            onChange={(event) => set({ starts_on: event.target.value || null })}
          />
        </Field>
        <Choice
          label="Phone numbers without + are from"
          value={options.country}
          none="Every number must have its country code"
          choices={countries.map(({ code, name }) => [code, name])}
          onChange={(country) => set({ country })}
        />
        <Field label="Dates like 04/05/2026 are">
          <NativeSelect
            value={options.order}
            onChange={(event) => set({ order: event.target.value === "mdy" ? "mdy" : "dmy" })}
          >
            <option value="dmy">day first, 4 May</option>
            <option value="mdy">month first, 5 April</option>
          </NativeSelect>
        </Field>
      </div>
    </Sheet>
  );
}

function Choice({
  label,
  value,
  none,
  choices,
  onChange,
}: {
  label: string;
  value: string | null;
  none: string;
  choices: readonly [string, string][];
  onChange: (value: string | null) => void;
}) {
  return (
    <Field label={label}>
      <NativeSelect value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{none}</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
