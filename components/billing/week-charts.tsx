"use client";

import { useState } from "react";
import { Segments } from "@/components/ui/segments";
import type { Week } from "@/lib/billing/collection-schema";
import { WeekChart } from "./week-chart";

/** One chart of weeks per currency; the one with the most weeks is shown first. */
export function WeekCharts({ weeks, today }: { weeks: readonly Week[]; today: string }) {
  const currencies = [...new Set(weeks.map(({ currency }) => currency))];
  const count = (one: string) => weeks.filter(({ currency }) => currency === one).length;
  const [first] = currencies.toSorted((a, b) => count(b) - count(a));
  const [shown, setShown] = useState(first ?? "");
  if (!first) return <p className="text-ink-3 text-small">Nothing fell due in these weeks.</p>;
  return (
    <div className="grid gap-3">
      {currencies.length > 1 ? (
        <div className="w-fit">
          <Segments
            label="Currency"
            value={shown}
            onValueChange={setShown}
            name="currency"
            options={currencies.map((one) => ({ value: one, label: one }))}
          />
        </div>
      ) : null}
      <WeekChart weeks={weeks.filter(({ currency }) => currency === shown)} today={today} />
    </div>
  );
}
