import { ButtonLink } from "@/components/ui/button-link";
import type { Checkout } from "@/lib/billing/stripe-schema";
import { money } from "@/lib/format";
import { checkoutWords } from "./checkout-words";
import { WaitForStripe } from "./wait-for-stripe";

/** What became of a visit to Stripe: received with its receipt, on its way, or nothing. Looks again by itself while it may change. */
export function CheckoutOutcome({ id, checkout }: { id: string; checkout: Checkout }) {
  const { title, text } = checkoutWords(checkout, amountOf(checkout));
  return (
    <div className="grid max-w-[60ch] gap-5" role="status">
      <h1 className="text-balance text-display max-md:text-display-phone">{title}</h1>
      {checkout.receipt_number ? <p>Receipt {checkout.receipt_number}.</p> : null}
      {text ? <p className="text-ink-2">{text}</p> : null}
      <div className="flex flex-wrap gap-3">
        {checkout.mode === "payment" && checkout.state === "done" ? (
          <ButtonLink href="/dashboard" variant="primary">
            Continue learning
          </ButtonLink>
        ) : null}
        <ButtonLink href="/billing">Back to billing</ButtonLink>
      </div>
      {checkout.state === "open" || checkout.state === "complete" ? (
        <WaitForStripe id={id} state={checkout.state} />
      ) : null}
    </div>
  );
}

/** The database writes an amount with exactly the decimals of its currency. */
function amountOf({ amount, currency }: Checkout) {
  if (amount === null) return "";
  return `${money(amount, amount.split(".")[1]?.length ?? 0)} ${currency}`;
}
