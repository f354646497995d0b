"use client";

import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import type { Payment } from "@/lib/billing/schema";
import { refundAtStripe } from "@/lib/billing/stripe-staff-actions";
import { AmountField } from "./amount-field";

type Props = { payment: Payment; currency: string; onClose: () => void };

/** Has Stripe pay a part of a card payment back; the books follow when Stripe says so. */
export function StripeRefundDialog({ payment, currency, onClose }: Props) {
  const [amount, setAmount] = useState(payment.refundable);
  const [reason, setReason] = useState("");
  // One refund, however often the button is pressed.
  const [key] = useState(() => crypto.randomUUID());
  const { isSaving, save, fields, problem } = useSaving();

  function refund() {
    save(
      () => refundAtStripe({ payment: payment.id, amount, reason, key }),
      () => {
        toast("Stripe refunds it. It shows here in a moment.");
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      title={`Refund ${payment.receipt} through Stripe`}
      description="Stripe pays it back to the card or account it came from. It is taken from the student's credit, then off the last instalments, which are open again."
      label="Refund"
      loadingText="Asking Stripe"
      isDanger
      isSaving={isSaving}
      problem={problem}
      onSave={refund}
      onClose={onClose}
    >
      <AmountField
        value={amount}
        currency={currency}
        hint={`${payment.refundable} at most`}
        error={fields.amount}
        onChange={setAmount}
      />
      <ReasonField value={reason} error={fields.reason} onChange={setReason} />
    </SaveDialog>
  );
}
