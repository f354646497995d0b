"use client";

import { useState } from "react";
import { Problem } from "@/components/grading/problem";
import { useSaving } from "@/components/grading/use-saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { Payment } from "@/lib/billing/schema";
import { refundAtStripe } from "@/lib/billing/stripe-staff-actions";

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
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Refund ${payment.receipt} through Stripe`}
      description="Stripe pays it back to the card or account it came from. It is taken from the student's credit, then off the last instalments, which are open again."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={isSaving} loadingText="Asking Stripe" onClick={refund}>
            Refund
          </Button>
        </>
      }
    >
      <Field label="Amount" hint={`${payment.refundable} at most`} error={fields.amount}>
        <Input
          inputMode="decimal"
          value={amount}
          end={currency}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
      <Field label="Reason" error={fields.reason}>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
