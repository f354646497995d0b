"use client";

import { useState } from "react";
import { Problem } from "@/components/grading/problem";
import { useSaving } from "@/components/grading/use-saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { creditInvoice } from "@/lib/billing/actions";
import type { Invoice } from "@/lib/billing/schema";

/** Issues a credit note for a part of an invoice. */
export function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const { isSaving, save, fields, problem } = useSaving();

  function credit() {
    save(
      () => creditInvoice({ invoice: invoice.id, amount, reason }),
      ({ number }) => {
        toast(`Credit note ${number} is issued.`);
        onClose();
      },
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Credit note for ${invoice.number}`}
      description="It lowers what is open, the last instalments first. What was paid beyond that becomes the student's credit. It gets its own number and stays."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={credit}>
            Issue credit note
          </Button>
        </>
      }
    >
      <Field label="Amount" error={fields.amount}>
        <Input
          inputMode="decimal"
          value={amount}
          end={invoice.currency}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
      <Field label="Reason" hint="The student reads it on the credit note." error={fields.reason}>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
