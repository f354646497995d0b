"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Account } from "@/lib/billing/student-schema";
import { amountText } from "@/lib/billing/student-words";
import { useCheckout } from "./use-checkout";

/** Another amount by card: any part of what is open. */
export function AmountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const [error, setError] = useState<string | null>(null);
  const { pay, isPending } = useCheckout(setError);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setError(null);
    pay(account.open_ids, String(new FormData(event.currentTarget).get("amount") ?? ""));
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Pay another amount"
      description="It pays the oldest instalment first."
    >
      <form onSubmit={send} className="grid gap-4" noValidate>
        <Field
          label="Amount"
          hint={`${amountText(account, account.open)} is open in all.`}
          error={error ?? undefined}
        >
          <Input name="amount" inputMode="decimal" end={account.currency} className="num" />
        </Field>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={isPending} loadingText="Opening Stripe">
            Continue to Stripe
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
