import { Money } from "@/components/ui/money";
import type { EnrollmentPreview } from "@/lib/enrollment/new-student-schema";
import { money } from "@/lib/format";

/** Price, discount and total of what is being typed, exactly as the invoice will say them. */
export function PriceSum({ preview }: { preview: EnrollmentPreview }) {
  const { subtotal, discount, tax, amount, currency, exponent, tax_inclusive: isInside } = preview;
  const hasTax = Number(tax) !== 0;
  return (
    <dl className="num grid gap-1.5 p-5">
      <Line term="Price">{money(subtotal, exponent)}</Line>
      {Number(discount) === 0 ? null : <Line term="Discount">−{money(discount, exponent)}</Line>}
      {hasTax && !isInside ? <Line term="Tax">{money(tax, exponent)}</Line> : null}
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-2">
        <dt className="font-semibold">
          Total{" "}
          {hasTax && isInside ? (
            <span className="ms-1 font-normal text-ink-3 text-small">
              {money(tax, exponent)} tax included
            </span>
          ) : null}
        </dt>
        <dd className="font-semibold">
          <Money amount={amount} currency={currency} decimals={exponent} />
        </dd>
      </div>
    </dl>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-2">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
