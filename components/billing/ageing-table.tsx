import { ScrollSideways } from "@/components/ui/scroll-sideways";
import { Sheet } from "@/components/ui/sheet";
import type { Aged } from "@/lib/billing/collection-schema";
import { money } from "@/lib/format";

const steps = [
  ["days_1_30", "1–30 d", "bg-age-1"],
  ["days_31_60", "31–60 d", "bg-age-2"],
  ["days_61_90", "61–90 d", "bg-age-3"],
  ["over_90", "Over 90 d", "bg-age-4"],
] as const;

const cell = "whitespace-nowrap border-line border-b px-3 py-3 text-end first:ps-4 last:pe-4";
const head =
  "whitespace-nowrap border-line-2 border-b px-3 py-2 text-end font-medium text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";

/** What was owed at the end of a day by how long it was overdue, a currency a row. */
export function AgeingTable({ currencies }: { currencies: readonly Aged[] }) {
  if (currencies.length === 0)
    return <p className="text-ink-3 text-small">Nothing was owed on that day.</p>;
  return (
    <Sheet>
      <ScrollSideways label="Ageing">
        <table aria-label="Ageing" className="num w-full border-collapse text-small">
          <thead>
            <tr>
              <th scope="col" className={`${head} text-start`}>
                Currency
              </th>
              <th scope="col" className={head}>
                Not due
              </th>
              {steps.map(([key, label]) => (
                <th key={key} scope="col" className={head}>
                  {label}
                </th>
              ))}
              <th scope="col" className={`${head} text-start max-md:hidden`}>
                Overdue share
              </th>
              <th scope="col" className={head}>
                Open
              </th>
            </tr>
          </thead>
          <tbody>
            {currencies.map((row) => (
              <Row key={row.currency} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Sheet>
  );
}

function Row({ row }: { row: Aged }) {
  return (
    <tr className="last:[&>*]:border-0">
      <th scope="row" className={`${cell} text-start font-name`}>
        {row.currency}
      </th>
      <td className={`${cell} text-ink-2`}>
        <Part of={row.not_due} />
      </td>
      {steps.map(([key]) => (
        <td key={key} className={cell}>
          <Part of={row[key]} />
        </td>
      ))}
      <td className={`${cell} max-md:hidden`}>
        <span aria-hidden="true" className="flex h-2 w-32 gap-0.5">
          {steps.map(([key, , face]) =>
            Number(row[key]) > 0 ? (
              <i
                key={key}
                className={`min-w-[3px] rounded-mark ${face}`}
                style={{ flex: Number(row[key]) }}
              />
            ) : null,
          )}
        </span>
      </td>
      <td className={`${cell} font-name`}>
        <Part of={row.total} />
      </td>
    </tr>
  );
}

/** The currency stands at the head of the row. */
function Part({ of }: { of: string }) {
  if (/^[0.]+$/.test(of)) return <span className="text-ink-3">–</span>;
  return money(of, of.split(".")[1]?.length ?? 0);
}
