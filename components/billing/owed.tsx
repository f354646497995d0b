import { Money } from "@/components/ui/money";
import type { Account, StudentBilling } from "@/lib/billing/student-schema";
import { amountText, owedWords } from "@/lib/billing/student-words";
import { PayButtons } from "./pay-buttons";

/** What is owed now in one currency: the amount, what happens if nothing is done, and the ways to act. */
export function Owed({
  account,
  page,
  isFirst,
}: {
  account: Account;
  page: StudentBilling;
  isFirst: boolean;
}) {
  const { currency, decimals, now } = account;
  const reference = page.invoices.find((one) => one.currency === currency)?.number;
  return (
    <section aria-label={`What you owe in ${currency}`} className="grid gap-4">
      <div className="grid gap-1">
        <p className="text-ink-3 text-small">What you owe now</p>
        <p>
          <Money
            amount={now}
            currency={currency}
            decimals={decimals}
            size={isFirst ? "xl" : "lg"}
          />
        </p>
        <p className="max-w-[80ch] text-ink-2">
          {owedWords(account, page).map((part) =>
            typeof part === "string" ? part : <b key={part.strong}>{part.strong}</b>,
          )}
        </p>
        {account.has_credit ? (
          <p className="max-w-[64ch] text-ink-2">
            You have <b>{amountText(account, account.credit)}</b> of credit. What falls due next
            uses it.
          </p>
        ) : null}
      </div>
      {account.is_open ? (
        <PayButtons
          account={account}
          today={page.today}
          academy={page.academy}
          bank={page.bank_details}
          reference={reference ?? null}
          isFirst={isFirst}
        />
      ) : null}
    </section>
  );
}
