"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { Problem } from "@/components/ui/problem";
import { Sheet } from "@/components/ui/sheet";
import { useSaving } from "@/components/ui/use-saving";
import { checkImport } from "@/lib/imports/actions";
import { fields, fieldWords, type Mapping, mappingProblem } from "@/lib/imports/columns";
import type { ImportOptions, ImportPage } from "@/lib/imports/schema";
import { importHref, type Office } from "@/lib/office";
import { ImportReading } from "./import-reading";

const origins = {
  guessed: "Guessed by the header.",
  remembered: "As you chose for this header the last time.",
  chosen: "As you chose.",
};

type Country = { code: string; name: string };

/** Says what each column of a file is and how its cells are written, then checks every row. */
export function ImportColumns({
  file,
  begin,
  countries,
  office,
}: {
  file: ImportPage;
  /** What the columns probably are, or were the last time. */
  begin: { mapping: Mapping; options: ImportOptions; origin: keyof typeof origins };
  countries: readonly Country[];
  office: Office;
}) {
  const [mapping, setMapping] = useState(begin.mapping);
  const [options, setOptions] = useState(begin.options);
  const { save, isSaving, problem } = useSaving();
  const missing = mappingProblem(mapping);
  const router = useRouter();
  const check = () =>
    save(
      () => checkImport({ id: file.id, mapping, options }),
      () => router.push(importHref(office, file.id)),
    );
  return (
    <form action={check} className="grid gap-5">
      <Sheet
        head={
          <>
            <h2 className="font-semibold">What each column is</h2>
            <span className="text-ink-3 text-small">{origins[begin.origin]}</span>
          </>
        }
      >
        <div className="overflow-x-auto">
          <table aria-label="Columns" className="w-full border-collapse text-small">
            <thead>
              <tr className="border-line border-b text-start text-ink-3">
                <th className="px-4 py-2 text-start font-medium">In the file</th>
                <th className="px-4 py-2 text-start font-medium max-md:hidden">For example</th>
                <th className="px-4 py-2 text-start font-medium">Is</th>
              </tr>
            </thead>
            <tbody>
              {file.headers.map((header, place) => (
                <Column
                  key={header}
                  header={header}
                  samples={file.sample.map((cells) => cells[place] ?? "")}
                  field={mapping[place] ?? null}
                  onChange={(field) =>
                    setMapping(mapping.map((one, n) => (n === place ? field : one)))
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
      <ImportReading file={file} options={options} countries={countries} onChange={setOptions} />
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="primary"
          loading={isSaving}
          loadingText="Checking every row"
          disabled={missing !== undefined}
        >
          Check the file
        </Button>
        <span className="text-ink-3 text-small">{missing ?? "This enrolls nobody yet."}</span>
      </div>
    </form>
  );
}

function Column({
  header,
  samples,
  field,
  onChange,
}: {
  header: string;
  samples: readonly string[];
  field: Mapping[number];
  onChange: (field: Mapping[number]) => void;
}) {
  return (
    <tr className="border-line border-b last:border-0">
      <th scope="row" className="px-4 py-2 text-start font-name">
        {header}
      </th>
      <td className="max-w-80 truncate px-4 py-2 text-ink-3 max-md:hidden">
        {samples.filter(Boolean).slice(0, 3).join(", ") || "empty"}
      </td>
      <td className="px-4 py-1.5">
        <NativeSelect
          aria-label={`${header} is`}
          value={field ?? ""}
          onChange={(event) => onChange(fields.find((one) => one === event.target.value) ?? null)}
          className="min-w-40"
        >
          <option value="">Not read</option>
          {fields.map((one) => (
            <option key={one} value={one}>
              {fieldWords[one]}
            </option>
          ))}
        </NativeSelect>
      </td>
    </tr>
  );
}
