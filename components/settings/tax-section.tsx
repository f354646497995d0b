import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Segments } from "@/components/ui/segments";
import type { Settings } from "./use-settings";

/** What new invoices are reckoned with: tax, currency, and the zone whose days count. */
export function TaxSection({
  settings: { typed, write, error },
  currencies,
  zones,
}: {
  settings: Settings;
  currencies: ReactNode;
  zones: ReactNode;
}) {
  return (
    <FormSection
      title="Tax, currency and days"
      lead="For new invoices. A draft takes on the new tax when it is saved again; what is issued stays as it is."
    >
      <Field label="Tax" error={error("taxPercent")}>
        <Input
          inputMode="decimal"
          className="num"
          end="%"
          maxLength={8}
          value={typed.taxPercent}
          onChange={({ target }) => write({ taxPercent: target.value })}
        />
      </Field>
      <Field label="Name of the tax" hint="As invoices print it." error={error("taxName")}>
        <Input
          maxLength={20}
          value={typed.taxName}
          onChange={({ target }) => write({ taxName: target.value })}
        />
      </Field>
      <div className="grid gap-1.5">
        <p className="font-name text-small">Prices</p>
        <div>
          <Segments
            label="Prices"
            name="tax-inclusive"
            value={typed.taxInclusive ? "included" : "on-top"}
            onValueChange={(value) => write({ taxInclusive: value === "included" })}
            options={[
              { value: "included", label: "Include the tax" },
              { value: "on-top", label: "Tax on top" },
            ]}
          />
        </div>
      </div>
      <Field
        label="Currency"
        hint="What a new invoice begins with. Courses and invoices keep theirs."
        error={error("currency")}
      >
        <NativeSelect
          value={typed.currency}
          onChange={({ target }) => write({ currency: target.value })}
        >
          {currencies}
        </NativeSelect>
      </Field>
      <Field
        label="Time zone"
        hint="When a day begins and ends: due, overdue, reminders. Due dates stay."
        error={error("timeZone")}
      >
        <NativeSelect
          value={typed.timeZone}
          onChange={({ target }) => write({ timeZone: target.value })}
        >
          {zones}
        </NativeSelect>
      </Field>
    </FormSection>
  );
}
