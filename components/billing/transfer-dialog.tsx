"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { amountText } from "@/lib/billing/student-words";
import type { Paying } from "./pay-buttons";

/** How to pay by transfer: what, where to, under which reference; then the way to say it was sent. */
export function TransferDialog({
  paying: { account, academy, bank, reference },
  amount,
  onPaid,
  onClose,
}: {
  paying: Paying;
  amount: string | null;
  onPaid: () => void;
  onClose: () => void;
}) {
  const what = amount ? amountText(account, amount) : `any amount in ${account.currency}`;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Transfer ${what}`}
      description={
        amount
          ? "When it is on its way, send us the proof. We check it within a day."
          : "It pays the oldest instalment first. Anything beyond what is due stays as your credit."
      }
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={onPaid}>
            I have paid it
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-control">
        <dt className="text-ink-3">To</dt>
        <dd className="whitespace-pre-line break-words">
          {bank.trim() || `Ask ${academy} for the account to pay to.`}
        </dd>
        {reference ? (
          <>
            <dt className="text-ink-3">Reference</dt>
            <dd className="num font-name">{reference}</dd>
          </>
        ) : null}
      </dl>
    </Dialog>
  );
}
