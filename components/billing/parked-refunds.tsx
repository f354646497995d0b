import Link from "next/link";
import { Money } from "@/components/ui/money";
import { Sheet } from "@/components/ui/sheet";
import type { ParkedRefund } from "@/lib/billing/stripe-schema";
import { date } from "@/lib/format";
import { ClearUpButton } from "./clear-up-button";

/** Refunds Stripe has made although less was left of the payment, each with what to do. Nothing when there are none. */
export function ParkedRefunds({ refunds, zone }: { refunds: ParkedRefund[]; zone: string }) {
  if (refunds.length === 0) return null;
  return (
    <Sheet
      aria-labelledby="parked-refunds"
      head={
        <h2 id="parked-refunds" className="font-semibold text-control">
          Refunded at Stripe, does not fit
        </h2>
      }
    >
      <p className="px-4 pt-3 text-ink-2 text-small">
        More was refunded at Stripe than was left of the payment, most likely because it was paid
        back here as well. Ask the student to return what they received twice, or correct what was
        recorded here, then say how it was cleared up.
      </p>
      <ul className="divide-y divide-line">
        {refunds.map((refund) => (
          <li
            key={refund.event_id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 max-md:grid-cols-1"
          >
            <Facts refund={refund} zone={zone} />
            <ClearUpButton event={refund.event_id} student={refund.student} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Facts({ refund, zone }: { refund: ParkedRefund; zone: string }) {
  const { amount, currency, left, receipt_number, received_at } = refund;
  const decimals = left.split(".")[1]?.length ?? 0;
  return (
    <div className="grid min-w-0 gap-0.5">
      {amount === null ? (
        <span>An amount in {currency}</span>
      ) : (
        <Money amount={amount} currency={currency} decimals={decimals} />
      )}
      <span className="text-ink-2 text-small [overflow-wrap:anywhere]">
        <Link className="underline" href={`/admin/students/${refund.student_id}`}>
          {refund.student}
        </Link>
        {` · ${receipt_number}, of which `}
        <Money amount={left} currency={currency} decimals={decimals} />
        {` was left · ${date(received_at, zone)} · ${refund.refund}`}
      </span>
    </div>
  );
}
