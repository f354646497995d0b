"use client";

import { CreditCard, Landmark } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Account } from "@/lib/billing/student-schema";
import { amountText } from "@/lib/billing/student-words";
import { useCheckout } from "./use-checkout";
import { useWayToPay } from "./way-to-pay";

const TransferDialog = dynamic(() =>
  import("./transfer-dialog").then((file) => file.TransferDialog),
);
const ClaimDialog = dynamic(() => import("./claim-dialog").then((file) => file.ClaimDialog));
const AmountDialog = dynamic(() => import("./amount-dialog").then((file) => file.AmountDialog));

export type Paying = {
  account: Account;
  today: string;
  academy: string;
  /** How the company takes transfers, in its own words; may be empty. */
  bank: string;
  /** What to write on a transfer. */
  reference: string | null;
  /** The first account has the page's one primary button, unless what is due is in review. */
  isFirst: boolean;
};

/** Pay what is due (or the next instalment), pay another amount, say that it was paid. Windows load when they open. */
export function PayButtons(paying: Paying) {
  const [open, setOpen] = useState<"all" | "other" | "claim" | null>(null);
  const { way } = useWayToPay();
  const checkout = useCheckout();
  const { account } = paying;
  const amount = account.is_due ? account.now : (account.next ?? account.open);
  const ids = account.is_due ? account.due_ids : account.next_ids;
  const close = () => setOpen(null);
  const byCard = way === "card";
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant={paying.isFirst && !account.is_covered ? "primary" : "default"}
        size="lg"
        className="max-md:basis-full"
        loading={checkout.isPending}
        loadingText="Opening Stripe"
        onClick={() => (byCard ? checkout.pay(ids) : setOpen("all"))}
      >
        {byCard ? <CreditCard size={16} aria-hidden /> : <Landmark size={16} aria-hidden />}
        Pay {amountText(account, amount)}
      </Button>
      <Button size="lg" className="max-md:flex-1" onClick={() => setOpen("other")}>
        Pay another amount
      </Button>
      <Button variant="ghost" size="lg" className="max-md:flex-1" onClick={() => setOpen("claim")}>
        I already paid
      </Button>
      {open === "other" && byCard ? <AmountDialog account={account} onClose={close} /> : null}
      {open === "all" || (open === "other" && !byCard) ? (
        <TransferDialog
          paying={paying}
          amount={open === "all" ? amount : null}
          onPaid={() => setOpen("claim")}
          onClose={close}
        />
      ) : null}
      {open === "claim" ? <ClaimDialog paying={paying} amount={amount} onClose={close} /> : null}
    </div>
  );
}
