"use client";

import { CreditCard, Landmark, X } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action";
import { addCard, setDefaultCard } from "@/lib/billing/stripe-actions";
import type { SavedCards } from "@/lib/billing/stripe-schema";
import { reached } from "@/lib/reached";
import { useWayToPay } from "./way-to-pay";

const RemoveCard = lazy(() =>
  import("./remove-card").then((file) => ({ default: file.RemoveCard })),
);

type Card = SavedCards["cards"][number];

/** The ways to pay as one choice: saved cards (null where none are taken), a card typed at Stripe, bank transfer. */
export function PayWith({ cards }: { cards: readonly Card[] | null }) {
  const { way, choose } = useWayToPay();
  const [isPending, start] = useTransition();
  const [removing, setRemoving] = useState<Card>();

  const run = (act: () => Promise<ActionResult>) =>
    start(async () => {
      const answer = await reached(act);
      if (!answer.ok) toast(answer.message, "overdue");
    });
  const add = () =>
    start(async () => {
      const answer = await reached(() => addCard({}));
      if (answer.ok) window.location.assign(answer.data.url);
      else toast(answer.message, "overdue");
    });

  return (
    <section className="grid gap-3">
      <fieldset className="min-w-0" disabled={isPending}>
        <legend className="pb-3 font-semibold text-small">Pay with</legend>
        <div className="divide-y divide-line rounded-sheet border border-line bg-surface">
          {cards?.map((card) => (
            <Choice
              key={card.id}
              mark={card.brand?.slice(0, 10).toUpperCase() ?? <CreditCard size={16} aria-hidden />}
              title={nameOf(card)}
              help={expiry(card)}
              isOn={way === "card" && card.is_default}
              onChoose={() => {
                choose("card");
                if (!card.is_default) run(() => setDefaultCard({ card: card.id }));
              }}
              end={
                <Button
                  variant="ghost"
                  size="sm"
                  icon
                  aria-label={`Remove the one ending ${card.last_four}`}
                  onClick={() => setRemoving(card)}
                >
                  <X size={14} aria-hidden />
                </Button>
              }
            />
          ))}
          {cards?.length === 0 ? (
            <Choice
              mark={<CreditCard size={16} aria-hidden />}
              title="Card"
              help="You enter it at Stripe, it never passes through us"
              isOn={way === "card"}
              onChoose={() => choose("card")}
            />
          ) : null}
          <Choice
            mark={<Landmark size={16} aria-hidden />}
            title="Bank transfer"
            help="Send us the proof, we check it within a day"
            isOn={way === "transfer"}
            onChoose={() => choose("transfer")}
          />
        </div>
      </fieldset>
      {cards ? (
        <div>
          <Button variant="ghost" size="sm" className="-ms-2.5" loading={isPending} onClick={add}>
            Add a card
          </Button>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {removing ? (
          <RemoveCard
            card={removing.id}
            name={nameOf(removing).toLowerCase()}
            onClose={() => setRemoving(undefined)}
          />
        ) : null}
      </Suspense>
    </section>
  );
}

function nameOf({ method_type, last_four }: Card): string {
  return `${method_type === "card" ? "Card" : "Account"} ending ${last_four}`;
}

function expiry({ expiry_date, is_expired }: Card): string {
  if (!expiry_date) return "";
  return is_expired ? `Expired ${expiry_date}` : `Expires ${expiry_date}`;
}

function Choice({
  mark,
  title,
  help,
  isOn,
  onChoose,
  end,
}: {
  mark: ReactNode;
  title: string;
  help: string;
  isOn: boolean;
  onChoose: () => void;
  end?: ReactNode;
}) {
  return (
    <div className="flex items-center gap-2 pe-2">
      <label className="flex min-w-0 flex-1 items-center gap-3 py-3 ps-3.5">
        <span className="grid h-[26px] w-[38px] flex-none place-items-center overflow-hidden rounded-key border border-line-2 font-semibold text-[9px] text-ink-3">
          {mark}
        </span>
        <span className="grid min-w-0 flex-1">
          <span className="num font-semibold text-small">{title}</span>
          <span className="num text-ink-3 text-micro">{help}</span>
        </span>
        <input
          type="radio"
          name="way-to-pay"
          checked={isOn}
          onChange={onChoose}
          className="me-1.5 size-4 flex-none appearance-none rounded-full border border-field bg-surface checked:border-[5px] checked:border-accent-mark focus-visible:rounded-full"
        />
      </label>
      {end}
    </div>
  );
}
