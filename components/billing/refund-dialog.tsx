"use client";

import { useState } from "react";
import { Problem } from "@/components/grading/problem";
import { useSaving } from "@/components/grading/use-saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { methodOf } from "@/lib/billing/input";
import { refundPayment } from "@/lib/billing/payment-actions";
import type { Payment } from "@/lib/billing/schema";
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
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Refund ${payment.receipt}`}
      description="Pay the money back first, then note it here. It is taken from the student's credit, then off the last instalments, which are open again."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={isSaving} onClick={refund}>
            Note the refund
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Amount" hint={`${payment.refundable} at most`} error={fields.amount}>
          <Input
            inputMode="decimal"
            value={amount}
            end={currency}
            onChange={(event) => setAmount(event.target.value)}
          />
        </Field>
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
        <Field label="Reason" error={fields.reason} className="sm:col-span-2">
          <Input
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
