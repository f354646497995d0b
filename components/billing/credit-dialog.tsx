"use client";

import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { creditInvoice } from "@/lib/billing/actions";
import type { Invoice } from "@/lib/billing/schema";
import { AmountField } from "./amount-field";

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
    <SaveDialog
      title={`Credit note for ${invoice.number}`}
      description="It lowers what is open, the last instalments first. What was paid beyond that becomes the student's credit. It gets its own number and stays."
      label="Issue credit note"
      isSaving={isSaving}
      problem={problem}
      onSave={credit}
      onClose={onClose}
    >
      <AmountField
        value={amount}
        currency={invoice.currency}
        error={fields.amount}
        onChange={setAmount}
      />
      <ReasonField
        value={reason}
        hint="The student reads it on the credit note."
        error={fields.reason}
        onChange={setReason}
      />
    </SaveDialog>
  );
}
