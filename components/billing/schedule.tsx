import Link from "next/link";
import { Money } from "@/components/ui/money";
import { Path } from "@/components/ui/path";
import type { Billed } from "@/lib/billing/student-schema";
import { counted, inWordsCapital } from "@/lib/format";
import { ScheduleBar } from "./schedule-bar";
import { ScheduleStep } from "./schedule-step";

/** An invoice as a way: what is paid, overdue and ahead as one bar, then every instalment with its receipt. named says which invoice. */
export function Schedule({
  invoice,
  today,
  named,
}: {
  invoice: Billed;
  today: string;
  named: boolean;
}) {
  const { id, instalments, currency, decimals, amount } = invoice;
  const n = instalments.length;
  return (
    <section aria-label={`Schedule of ${invoice.number}`} className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-heading">{named ? `Schedule, ${invoice.title}` : "Schedule"}</h2>
        <span className="num text-ink-3 text-small">
          {named ? `${invoice.number}, ${counted(n, "instalment")}` : count(n)}
        </span>
      </div>
      <ScheduleBar invoice={invoice} today={today} />
      <Path label="Instalments">
        {instalments.map((one, place) => (
          <ScheduleStep
            key={one.id}
            instalment={one}
            invoice={invoice}
            isLast={place === n - 1 && n > 1}
            today={today}
          />
        ))}
      </Path>
      <p className="flex items-baseline justify-between border-line border-t ps-8 pt-3 md:pe-[72px]">
        <span className="font-name">Total</span>
        <Money amount={amount} currency={currency} decimals={decimals} className="font-semibold" />
      </p>
      <p className="text-ink-3 text-small">
        Something is wrong with this invoice?{" "}
        <Link href={`/help/new?invoice=${id}`} className="link">
          Ask
        </Link>
      </p>
    </section>
  );
}

function count(n: number): string {
  return n === 1 ? "One payment" : `${inWordsCapital(n)} instalments`;
}
