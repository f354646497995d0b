import { ScrollSideways } from "@/components/ui/scroll-sideways";
import { Sheet } from "@/components/ui/sheet";
import type { Collections } from "@/lib/billing/collection-schema";
import { money } from "@/lib/format";

const cell = "whitespace-nowrap border-line border-b px-3 py-3 text-end first:ps-4 last:pe-4";
const head =
  "whitespace-nowrap border-line-2 border-b px-3 py-2 text-end font-medium text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";

const columns = [
  "Open",
  "Overdue",
  "Due in the next 30 days",
  "Collected in the last 30 days",
  "Students’ credit",
];

/** What is open, overdue, expected and collected, a currency a row. */
export function OutlookTable({ collections: { now, outlook } }: { collections: Collections }) {
  if (now.currencies.length === 0)
    return <p className="text-ink-3 text-small">Nothing has been invoiced yet.</p>;
  return (
    <Sheet>
      <ScrollSideways label="Now and next">
        <table aria-label="Now and next" className="num w-full border-collapse text-small">
          <thead>
            <tr>
              <th scope="col" className={`${head} text-start`}>
                Currency
              </th>
              {columns.map((name) => (
                <th key={name} scope="col" className={head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {now.currencies.map((one) => {
              const ahead = outlook.find(({ currency }) => currency === one.currency);
              const amounts = [
                one.open,
                one.overdue,
                ahead?.expected,
                ahead?.collected,
                one.credit,
              ];
              return (
                <tr key={one.currency} className="last:[&>*]:border-0">
                  <th scope="row" className={`${cell} text-start font-name`}>
                    {one.currency}
                  </th>
                  {[...amounts.entries()].map(([at, amount]) => (
                    <td key={columns[at]} className={cell}>
                      <Part of={amount ?? "0"} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollSideways>
    </Sheet>
  );
}

/** The currency stands at the head of the row. */
function Part({ of }: { of: string }) {
  if (/^[0.]+$/.test(of)) return <span className="text-ink-3">–</span>;
  return money(of, of.split(".")[1]?.length ?? 0);
}
