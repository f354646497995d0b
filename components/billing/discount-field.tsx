import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segments } from "@/components/ui/segments";
import type { TypedTerms } from "@/lib/billing/terms";

/** What comes off an invoice, in percent or in its currency. */
export function DiscountField({
  typed: { discount, discountIn, currency },
  write,
}: {
  typed: TypedTerms;
  write: (change: Partial<TypedTerms>) => void;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
      <Field label="Discount" optional>
        <Input
          inputMode="decimal"
          className="num"
          value={discount}
          end={discountIn === "percent" ? "%" : currency}
          maxLength={24}
          onChange={(event) => write({ discount: event.target.value })}
        />
      </Field>
      <Segments
        label="Discount in"
        name="discount-in"
        value={discountIn}
        onValueChange={(value) => write({ discountIn: value === "percent" ? "percent" : "amount" })}
        options={[
          { value: "percent", label: "%" },
          { value: "amount", label: currency },
        ]}
      />
    </div>
  );
}
