"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { sendBackPayment } from "@/lib/billing/stripe-staff-actions";

/** Asks once, then has Stripe send the payment back. */
export function SendBackButton({ event }: { event: string }) {
  return (
    <ConfirmDialog
      trigger={<Button>Send back</Button>}
      title="Send this payment back?"
      confirm="Send back"
      confirming="Sending back"
      keep="Keep it"
      danger
      onConfirm={async () => {
        const result = await sendBackPayment({ event });
        if (!result.ok) return result;
        toast("Stripe sends it back. It leaves this list when the money is there.");
      }}
    >
      Stripe refunds the whole amount to the card or account it came from.
    </ConfirmDialog>
  );
}
