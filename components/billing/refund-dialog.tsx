"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { methodOf } from "@/lib/billing/input";
import { refundPayment } from "@/lib/billing/payment-actions";
import type { Payment } from "@/lib/billing/schema";
import { AmountField } from "./amount-field";
import { MethodField } from "./method-field";

type Props = { payment: Payment; currency: string; onClose: () => void };

/** Notes that a part of a payment was paid back, and says what that opens again. */
export function RefundDialog({ payment, currency, onClose }: Props) {
  const [amount, setAmount] = useState(payment.refundable);
  const [method, setMethod] = useState("bank_transfer");
  const [reference, setReference] = useState("");
  const [reason, setReason] = useState("");
  const { isSaving, save, fields, problem } = useSaving();

  function refund() {
    save(
      () =>
        refundPayment({ payment: payment.id, amount, method: methodOf(method), reference, reason }),
      () => {
        toast(`Refund of ${payment.receipt} is noted.`);
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      title={`Refund ${payment.receipt}`}
      description="Pay the money back first, then note it here. It is taken from the student's credit, then off the last instalments, which are open again."
      label="Note the refund"
      isDanger
      isSaving={isSaving}
      problem={problem}
      onSave={refund}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          value={amount}
          currency={currency}
          hint={`${payment.refundable} at most`}
          error={fields.amount}
          onChange={setAmount}
        />
        <MethodField
          label="How it was paid back"
          value={method}
          onChange={setMethod}
          error={fields.method}
        />
        <Field label="Reference" optional error={fields.reference} className="sm:col-span-2">
          <Input
            value={reference}
            maxLength={140}
            onChange={(event) => setReference(event.target.value)}
          />
        </Field>
        <ReasonField
          value={reason}
          error={fields.reason}
          className="sm:col-span-2"
          onChange={setReason}
        />
      </div>
    </SaveDialog>
  );
}
