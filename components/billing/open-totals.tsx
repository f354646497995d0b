import clsx from "clsx";
import type { OpenTotal } from "@/lib/billing/schema";
import { Amount } from "./amount";

/** What is open and what is overdue, a column per currency: two currencies are never added up. */
export function OpenTotals({ totals }: { totals: readonly OpenTotal[] }) {
  if (totals.length === 0) return <p className="text-title">Nothing is open.</p>;
  return (
    <dl className="grid gap-0.5 max-md:gap-3">
      <Line label="Open" items={totals.map(({ currency, open }) => [currency, open])} />
      <Line label="Overdue" items={totals.map(({ currency, overdue }) => [currency, overdue])} />
    </dl>
  );
}

function Line({ label, items }: { label: string; items: [currency: string, amount: string][] }) {
  return (
    <div className="flex items-baseline gap-x-7 max-md:flex-wrap max-md:gap-x-5">
      <dt className="w-16 text-ink-3 text-small max-md:w-full">{label}</dt>
      {items.map(([currency, amount]) => (
        <dd key={currency} className="min-w-[150px] max-md:min-w-0">
          <Amount
            of={amount}
            currency={currency}
            className={clsx("text-heading", colour(label, amount))}
          />
        </dd>
      ))}
    </div>
  );
}

function colour(label: string, amount: string) {
  if (/^[0.]+$/.test(amount)) return "text-ink-3";
  return label === "Overdue" && "text-overdue";
}
