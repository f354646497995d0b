import Link from "next/link";
import type { ReactNode } from "react";
import { ScrollSideways } from "@/components/ui/scroll-sideways";
import type { StatementAddress } from "@/lib/billing/address";
import type { Statement } from "@/lib/billing/collection-schema";
import { statementText } from "@/lib/billing/collection-words";
import { dayInWords } from "@/lib/calendar-day";
import { Amount } from "./amount";

const cell = "border-line border-b px-3 py-[9px] first:ps-4 last:pe-4";
const head =
  "border-line-2 border-b px-3 py-2 font-medium text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";

/** The lines of a statement with the balance after each; what raises the debt is positive. */
export function StatementTable({
  statement,
  address,
  invoices,
}: {
  statement: Statement;
  address: StatementAddress;
  /** Where the office's invoices are. */
  invoices: string;
}) {
  const { lines, currency, opening, closing } = statement;
  return (
    <ScrollSideways label="Statement">
      <table aria-label="Statement" className="num w-full border-collapse text-small">
        <thead>
          <tr>
            <th scope="col" className={`${head} text-start`}>
              Day
            </th>
            <th scope="col" className={`${head} text-start`}>
              What
            </th>
            <th scope="col" className={`${head} text-end`}>
              Amount
            </th>
            <th scope="col" className={`${head} text-end max-md:hidden`}>
              Balance
            </th>
          </tr>
        </thead>
        <tbody>
          {address.from ? (
            <Edge day={address.from} text="Opening balance" of={opening} currency={currency} />
          ) : null}
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.document_id}`}>
              <td className={`${cell} whitespace-nowrap`}>{dayInWords(line.day)}</td>
              <td className={cell}>
                <What
                  text={statementText(line.kind, line.document)}
                  href={line.kind === "invoice" ? `${invoices}/${line.document_id}` : undefined}
                />
              </td>
              <td className={`${cell} text-end`}>
                <Amount of={line.amount} currency={currency} />
              </td>
              <td className={`${cell} text-end text-ink-2 max-md:hidden`}>
                <Amount of={line.balance} currency={currency} />
              </td>
            </tr>
          ))}
          <Edge day={address.to} text="Closing balance" of={closing} currency={currency} />
        </tbody>
      </table>
    </ScrollSideways>
  );
}

function What({ text, href }: { text: string; href: string | undefined }): ReactNode {
  if (!href) return text;
  return (
    <Link href={{ pathname: href }} className="link">
      {text}
    </Link>
  );
}

function Edge({
  day,
  text,
  of,
  currency,
}: {
  day: string | null;
  text: string;
  of: string;
  currency: string;
}) {
  return (
    <tr className="font-semibold">
      <td className={`${cell} whitespace-nowrap`}>{day ? dayInWords(day) : ""}</td>
      <td className={cell}>{text}</td>
      <td className={`${cell} text-end md:hidden`}>
        <Amount of={of} currency={currency} />
      </td>
      <td className={`${cell} max-md:hidden`} />
      <td className={`${cell} text-end max-md:hidden`}>
        <Amount of={of} currency={currency} />
      </td>
    </tr>
  );
}
