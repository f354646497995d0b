import clsx from "clsx";
import { ScrollSideways } from "@/components/ui/scroll-sideways";
import type { Moves } from "@/lib/billing/bulk-schema";
import { dayInWords } from "@/lib/calendar-day";
import { counted } from "@/lib/format";
import { Amount } from "./amount";
import { PassedOver } from "./passed-over";
import type { MoveState } from "./use-move";

const cell =
  "border-line border-b py-2 pe-4 max-md:pe-2 text-start align-top last:pe-0 last:text-end";

/** Where the unpaid instalments of each invoice come to lie, and the invoices that stay as they are. */
export function MovePreview({ state: { moves, refused } }: { state: MoveState }) {
  if (!moves)
    return (
      <p role="status" className={clsx("text-small", refused ? "text-overdue" : "text-ink-3")}>
        {refused ?? "Loading"}
      </p>
    );
  return (
    <>
      <Moved moves={moves} />
      <PassedOver results={moves} />
    </>
  );
}

function Moved({ moves }: { moves: Moves }) {
  const moved = moves.filter((one) => one.outcome === "done");
  if (moved.length === 0)
    return <p className="text-ink-2 text-small">None of these invoices has anything to move.</p>;
  return (
    <div className="max-h-64 overflow-y-auto">
      <ScrollSideways label="What moves">
        <table aria-label="What moves" className="num w-full border-collapse text-small">
          <thead className="text-ink-3 text-micro">
            <tr>
              <th scope="col" className={cell}>
                Invoice
              </th>
              <th scope="col" className={cell}>
                Next due
              </th>
              <th scope="col" className={`${cell} max-md:hidden`}>
                Last due
              </th>
              <th scope="col" className={cell}>
                Moves
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.map((one) => (
              <tr key={one.id}>
                <td className={cell}>
                  <span className="block text-ink-2">{one.number}</span>
                  <span className="block max-w-44 truncate max-md:max-w-28">{one.student}</span>
                </td>
                <td className={cell}>
                  <s className="block whitespace-nowrap text-ink-3">{dayInWords(one.from)}</s>
                  <span className="block whitespace-nowrap font-name">{dayInWords(one.to)}</span>
                </td>
                <td className={`${cell} whitespace-nowrap max-md:hidden`}>
                  {dayInWords(one.until)}
                </td>
                <td className={cell}>
                  <Amount of={one.open} currency={one.currency} />
                  <span className="block whitespace-nowrap text-ink-3">
                    {counted(one.instalments, "instalment")}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </div>
  );
}
