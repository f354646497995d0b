import { ScrollSideways } from "@/components/ui/scroll-sideways";
import { Sheet } from "@/components/ui/sheet";
import type { Invoice } from "@/lib/billing/schema";
import { number } from "@/lib/format";
import { Amount } from "./amount";

const cell = "border-line border-b px-3 py-[9px] first:ps-4 last:pe-4";
const head =
  "border-line-2 border-b px-3 py-2 font-medium text-ink-3 text-micro [font-stretch:94%] first:ps-4 last:pe-4";

/** What is billed, and how the total comes about. */
export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { currency } = invoice;
  return (
    <Sheet>
      <ScrollSideways label="Lines">
        <table aria-label="Lines" className="num w-full border-collapse text-small">
          <thead>
            <tr>
              <th scope="col" className={`${head} text-start`}>
                Line
              </th>
              <th scope="col" className={`${head} text-end max-md:hidden`}>
                Quantity
              </th>
              <th scope="col" className={`${head} text-end max-md:hidden`}>
                Price
              </th>
              <th scope="col" className={`${head} text-end`}>
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {[...invoice.lines.entries()].map(([at, line]) => (
              <tr key={at}>
                <td className={`${cell} font-name`}>{line.description}</td>
                <td className={`${cell} text-end max-md:hidden`}>{number(line.quantity)}</td>
                <td className={`${cell} text-end max-md:hidden`}>
                  <Amount of={line.unit_price} currency={currency} />
                </td>
                <td className={`${cell} text-end`}>
                  <Amount of={line.amount} currency={currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <Totals invoice={invoice} />
    </Sheet>
  );
}

function Totals({ invoice }: { invoice: Invoice }) {
  const { currency, tax_name: tax } = invoice;
  const isTaxed = invoice.tax_percent > 0;
  const isDiscounted = Number(invoice.discount) > 0;
  return (
    <dl className="num ms-auto grid w-fit grid-cols-[auto_auto] gap-x-8 gap-y-1 px-4 py-3 text-end text-small">
      {isDiscounted || isTaxed ? (
        <Line label="Subtotal" of={invoice.subtotal} currency={currency} />
      ) : null}
      {isDiscounted ? (
        <Line label={discountText(invoice)} of={`-${invoice.discount}`} currency={currency} />
      ) : null}
      {isTaxed ? (
        <Line
          label={`${tax} ${number(invoice.tax_percent)} %${invoice.tax_inclusive ? ", included" : ""}`}
          of={invoice.tax}
          currency={currency}
        />
      ) : null}
      <dt className="font-semibold">Total</dt>
      <dd>
        <Amount of={invoice.amount} currency={currency} className="font-semibold" />
      </dd>
    </dl>
  );
}

function Line({ label, of, currency }: { label: string; of: string; currency: string }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd>
        <Amount of={of} currency={currency} />
      </dd>
    </>
  );
}

function discountText({ discount_percent, discount_reason }: Invoice): string {
  const head = discount_percent === null ? "Discount" : `Discount ${number(discount_percent)} %`;
  return discount_reason ? `${head}, ${discount_reason}` : head;
}
