import { Money } from "@/components/ui/money";
import { Sheet } from "@/components/ui/sheet";
import type { ParkedPayment } from "@/lib/billing/stripe-schema";
import { date } from "@/lib/format";
import { MatchButton } from "./match-button";
import { SendBackButton } from "./send-back-button";

/** Payments that came through Stripe and belong to nobody: each is matched to a student or sent back. Nothing when there are none. */
export function ParkedPayments({ payments, zone }: { payments: ParkedPayment[]; zone: string }) {
  if (payments.length === 0) return null;
  return (
    <Sheet
      aria-labelledby="parked"
      head={
        <h2 id="parked" className="font-semibold text-control">
          Came through Stripe, belongs to nobody
        </h2>
      }
    >
      <ul className="divide-y divide-line">
        {payments.map((payment) => (
          <li
            key={payment.event_id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 max-md:grid-cols-1"
          >
            <Facts payment={payment} zone={zone} />
            <div className="flex flex-wrap gap-2">
              <MatchButton event={payment.event_id} payer={payment.payer} />
              {payment.refund_is_asked ? null : <SendBackButton event={payment.event_id} />}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Facts({ payment, zone }: { payment: ParkedPayment; zone: string }) {
  const { amount, currency, payer, description, received_at, intent, refund_is_asked } = payment;
  const { names_no_company } = payment;
  const facts = [payer ?? "Payer unknown", description, date(received_at, zone), intent];
  return (
    <div className="grid min-w-0 gap-0.5">
      {amount === null ? (
        <span>An amount in {currency}</span>
      ) : (
        <Money amount={amount} currency={currency} decimals={amount.split(".")[1]?.length ?? 0} />
      )}
      <span className="text-ink-2 text-small [overflow-wrap:anywhere]">
        {facts.filter(Boolean).join(" · ")}
      </span>
      {names_no_company ? (
        <span className="text-ink-2 text-small">
          It names no academy. Match it if it is one of yours, send it back if not.
        </span>
      ) : null}
      {refund_is_asked ? (
        <span className="text-ink-2 text-small">A refund is on its way.</span>
      ) : null}
    </div>
  );
}
