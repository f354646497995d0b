import { DiscountField } from "@/components/billing/discount-field";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Segments } from "@/components/ui/segments";
import { number, thinSpace } from "@/lib/format";
import type { NewStudent } from "./use-new-student";

/** What it costs: a price per course, a discount with its reason, and whether the invoice is issued at once. */
export function PriceSection({ student }: { student: NewStudent }) {
  const { typed, write, options } = student;
  const { courses, currency } = typed;
  const several = courses.length > 1;
  const setPrice = (at: number, price: string) =>
    write({
      parts: null,
      courses: courses.map((one, index) => (index === at ? { ...one, price } : one)),
    });
  return (
    <FormSection
      title="Price"
      lead={`${taxInWords(options.tax)} Without a price no invoice is made.`}
    >
      {[...courses.entries()].map(([at, { id, price }]) => (
        <Field
          key={at}
          label="Price"
          note={several ? options.courses.find((one) => one.id === id)?.title : undefined}
        >
          <Input
            inputMode="decimal"
            className="num"
            value={price}
            end={currency}
            maxLength={24}
            onChange={(event) => setPrice(at, event.target.value)}
          />
        </Field>
      ))}
      <DiscountField typed={typed} write={(change) => write({ ...change, parts: null })} />
      {options.currencies.length > 1 ? (
        <Field label="Currency">
          <NativeSelect
            value={currency}
            onChange={(event) => write({ currency: event.target.value, parts: null })}
          >
            {options.currencies.map(({ code }) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </NativeSelect>
        </Field>
      ) : null}
      {typed.discount.trim() === "" ? null : (
        <Field label="Reason for the discount" note="shown on the invoice">
          <Input
            value={typed.discountReason}
            maxLength={200}
            onChange={(event) => write({ discountReason: event.target.value })}
          />
        </Field>
      )}
      <div className="grid gap-1.5">
        <p className="font-name text-small">Invoice</p>
        <div>
          <Segments
            label="Invoice"
            name="issued"
            value={typed.isIssued ? "issued" : "draft"}
            onValueChange={(value) => write({ isIssued: value === "issued" })}
            options={[
              { value: "issued", label: "Issue today" },
              { value: "draft", label: "Keep a draft" },
            ]}
          />
        </div>
        <p className="text-ink-3 text-small">
          {typed.isIssued
            ? "It gets its number with this and cannot change after."
            : "It can be changed until it is issued."}
        </p>
      </div>
    </FormSection>
  );
}

function taxInWords({ percent, is_inclusive, name }: NewStudent["options"]["tax"]) {
  if (percent === 0) return "No tax.";
  const share = `${number(percent)}${thinSpace}% ${name}`;
  return is_inclusive ? `Prices include ${share}.` : `${share} comes on top.`;
}
