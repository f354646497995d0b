import type { SavedCards } from "@/lib/billing/stripe-schema";
import type { StudentBilling } from "@/lib/billing/student-schema";
import { longDayInWords } from "@/lib/calendar-day";
import { PayWith } from "./pay-with";
import { PromiseButton } from "./promise-button";

/** Beside the schedule: the ways to pay, and what to do when it is not possible this week. */
export function BillingAside({ page, cards }: { page: StudentBilling; cards: SavedCards | null }) {
  return (
    <aside className="grid content-start gap-6 divide-y divide-line [&>section:not(:last-child)]:pb-6">
      <PayWith cards={cards?.cards ?? null} />
      <PromiseSection page={page} />
    </aside>
  );
}

function PromiseSection({
  page: { promise, promised_on, today, accounts },
}: {
  page: StudentBilling;
}) {
  const isDue = accounts.some(({ is_due }) => is_due);
  if (!promised_on && (!promise || !isDue)) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-small">
        {promised_on ? "You promised a date" : "Cannot pay this week?"}
      </h2>
      <p className="text-ink-2 text-small">
        {promised_on
          ? `You will pay by ${longDayInWords(promised_on, today)}. Until then lessons stay open and reminders stop.`
          : null}
        {!promised_on && promise?.was_given
          ? "You already promised a date for this. Only a payment opens lessons now."
          : null}
        {!promised_on && !promise?.was_given
          ? "Tell us a date you can keep. Until then lessons stay open and reminders stop."
          : null}
      </p>
      {!promised_on && promise && !promise.was_given ? (
        <div>
          <PromiseButton today={today} lastDay={promise.last_day} />
        </div>
      ) : null}
    </section>
  );
}
