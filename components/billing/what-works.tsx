import { ScrollSideways } from "@/components/ui/scroll-sideways";
import type { Working } from "@/lib/billing/collection-schema";
import { countedText, shareText, stageText } from "@/lib/billing/collection-words";
import { dayInWords } from "@/lib/calendar-day";
import { number } from "@/lib/format";

type Line = { label: string; of: (one: Working) => string };

/** After which step instalments were paid, as shares, a currency a column. */
export function WhatWorks({ currencies }: { currencies: readonly Working[] }) {
  const [first] = currencies;
  if (!first)
    return (
      <p className="text-ink-3 text-small">
        No instalment has fallen due in the last 12 months. Here you see after which reminder they
        are paid.
      </p>
    );
  return (
    <div className="grid gap-2">
      <ScrollSideways label="What works">
        <table aria-label="What works" className="num w-full border-collapse text-small">
          <thead className={currencies.length === 1 ? "sr-only" : "text-ink-3 text-micro"}>
            <tr>
              <th scope="col" className="py-1.5 text-start font-medium">
                Paid
              </th>
              {currencies.map(({ currency }) => (
                <th key={currency} scope="col" className="py-1.5 ps-4 text-end font-medium">
                  {currency}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(currencies).map((line) => (
              <Row key={line.label} line={line} currencies={currencies} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <p className="text-ink-3 text-small">
        Of the last {countedText(currencies)}, due since {dayInWords(first.since)}.
      </p>
    </div>
  );
}

function Row({ line, currencies }: { line: Line; currencies: readonly Working[] }) {
  return (
    <tr className="border-line border-b">
      <th scope="row" className="py-2 text-start font-normal text-ink-2">
        {line.label}
      </th>
      {currencies.map((one) => (
        <td key={one.currency} className="whitespace-nowrap py-2 ps-4 text-end font-semibold">
          {line.of(one)}
        </td>
      ))}
    </tr>
  );
}

/** A line for each reminder after which anybody paid, in any currency. */
function linesOf(currencies: readonly Working[]): Line[] {
  const stages = new Set(currencies.flatMap((one) => one.stages.map(({ stage }) => stage)));
  return [
    { label: "Before the first reminder", of: (one) => shareText(one.unreminded) },
    ...[...stages]
      .toSorted((a, b) => a - b)
      .map((stage) => ({
        label: stageText(stage),
        of: (one: Working) => shareText(one.stages.find((at) => at.stage === stage)?.share ?? 0),
      })),
    ...(currencies.some((one) => one.by_hand > 0)
      ? [{ label: "After a reminder by hand", of: (one: Working) => shareText(one.by_hand) }]
      : []),
    { label: "After a hold", of: (one) => shareText(one.held) },
    { label: "Written off this year", of: (one) => shareText(one.written_off) },
    { label: "Not paid yet", of: (one) => shareText(one.unpaid) },
    {
      label: "Median days late, of those late",
      of: (one) => (one.days_late === null ? "–" : number(one.days_late)),
    },
  ];
}
