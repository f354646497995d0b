import type { Collections } from "@/lib/billing/collection-schema";
import { Amount } from "./amount";

/** What is open, overdue, collected and expected, a currency at a time. */
export function OutlookTable({ collections: { now, outlook } }: { collections: Collections }) {
  if (now.currencies.length === 0)
    return <p className="text-ink-3 text-small">Nothing was invoiced yet.</p>;
  return (
    <div className="grid gap-5">
      {now.currencies.map((one) => {
        const ahead = outlook.find(({ currency }) => currency === one.currency);
        return (
          <dl key={one.currency} className="num text-small">
            <Line label="Open" of={one.open} currency={one.currency} />
            <Line label="Overdue" of={one.overdue} currency={one.currency} />
            <Line label="Due in the next 30 days" of={ahead?.expected} currency={one.currency} />
            <Line
              label="Collected in the last 30 days"
              of={ahead?.collected}
              currency={one.currency}
            />
            <Line label="Students' credit" of={one.credit} currency={one.currency} />
          </dl>
        );
      })}
    </div>
  );
}

function Line({
  label,
  of,
  currency,
}: {
  label: string;
  of: string | undefined;
  currency: string;
}) {
  return (
    <div className="flex justify-between gap-3 border-line border-b py-2">
      <dt className="text-ink-2">{label}</dt>
      <dd className="font-semibold">
        {of === undefined ? "–" : <Amount of={of} currency={currency} />}
      </dd>
    </div>
  );
}
