import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import type { SavedCards } from "@/lib/billing/stripe-schema";
import type { StudentBilling as Page } from "@/lib/billing/student-schema";
import { amountText, openingWords } from "@/lib/billing/student-words";
import { BillingAside } from "./billing-aside";
import { Owed } from "./owed";
import { OwnClaims } from "./own-claims";
import { OwnDocuments } from "./own-documents";
import { Schedule } from "./schedule";
import { WayToPay } from "./way-to-pay";

/** A student's billing: what is owed now, what was told, the way through the instalments, documents; ways to pay beside it. */
export function StudentBilling({ page, cards }: { page: Page; cards: SavedCards | null }) {
  const { accounts, invoices, claims, today } = page;
  if (accounts.length === 0)
    return (
      <Empty framed title="You have no invoice yet">
        When {page.academy} issues one, it appears here with its schedule and every receipt.
      </Empty>
    );
  const opening = openingWords(page);
  const isReviewed = claims.some(({ state }) => state === "in_review");
  return (
    <WayToPay takesCards={cards !== null}>
      <div className="grid grid-cols-[minmax(0,1fr)_288px] gap-16 max-lg:grid-cols-[minmax(0,1fr)] max-lg:gap-9">
        <div className="grid content-start gap-10">
          <OnTheirWay cards={cards} page={page} />
          {isReviewed ? <InReview isPaused={page.is_paused} hold={page.hold} /> : null}
          {opening ? <Notice is="hold">{opening}</Notice> : null}
          {accounts.map((account, place) => (
            <Owed key={account.currency} account={account} page={page} isFirst={place === 0} />
          ))}
          <OwnClaims page={page} />
          {invoices.map((invoice) => (
            <Schedule
              key={invoice.id}
              invoice={invoice}
              today={today}
              named={invoices.length > 1}
            />
          ))}
          <OwnDocuments page={page} />
        </div>
        <BillingAside page={page} cards={cards} />
      </div>
    </WayToPay>
  );
}

/** Card payments Stripe has confirmed and not yet collected. */
function OnTheirWay({ cards, page }: { cards: SavedCards | null; page: Page }) {
  return cards?.on_their_way.map(({ id, amount, currency }) => {
    const decimals = page.accounts.find((one) => one.currency === currency)?.decimals ?? 2;
    return (
      <Notice key={id} is="waiting">
        {amountText({ currency, decimals }, amount)} by card is on its way. It counts when it is
        here, usually within minutes.
      </Notice>
    );
  });
}

function InReview({ isPaused, hold }: { isPaused: boolean; hold: Page["hold"] }) {
  return (
    <Notice is="waiting">
      {isPaused && !hold
        ? "Your proof is in review. Lessons stay open meanwhile, and reminders stop."
        : "Your proof is in review. We answer within a day."}
    </Notice>
  );
}
