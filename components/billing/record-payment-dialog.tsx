"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SaveDialog } from "@/components/ui/save-dialog";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { recordPayment } from "@/lib/billing/actions";
import { methodOf } from "@/lib/billing/input";
import type { Invoice } from "@/lib/billing/schema";
import type { Office } from "@/lib/office";
import { MethodField } from "./method-field";
import { ProofField } from "./proof-field";
import { useProof } from "./use-proof";

type Props = { invoice: Invoice; office: Office; onClose: () => void };

const what = {
  admin:
    "It counts at once, settles this invoice from the oldest instalment on, and opens lessons that wait for it.",
  enrollment: "It waits until another person approves it. Reminders stop meanwhile.",
};

/** Records what a student paid, with its proof where there is one. */
export function RecordPaymentDialog({ invoice, office, onClose }: Props) {
  const state = useRecord(invoice, onClose);
  return (
    <SaveDialog
      wide
      title={`Record a payment of ${invoice.student}`}
      description={what[office]}
      label="Record payment"
      isSaving={state.isSaving}
      isBlocked={state.isUploading}
      problem={state.problem ?? state.fields.proof}
      onSave={state.record}
      onClose={onClose}
    >
      <Fields state={state} invoice={invoice} />
    </SaveDialog>
  );
}

function useRecord(invoice: Invoice, onClose: () => void) {
  const next = invoice.schedule.find(({ status }) => status === "open");
  const [typed, setTyped] = useState({
    amount: next?.open ?? invoice.open,
    method: "bank_transfer",
    reference: "",
    receivedOn: invoice.today,
    note: "",
  });
  const upload = useProof(invoice.student_id);
  const { save, ...saving } = useSaving();
  const { proof } = upload;
  const isUploading = proof?.state === "sending" || proof?.state === "checking";
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });

  function record() {
    // A file that did not arrive is taken away or chosen again first: it is not left out in silence.
    if (isUploading || proof?.state === "failed") return;
    const { student_id: student, id, currency } = invoice;
    save(
      () =>
        recordPayment({
          ...typed,
          method: methodOf(typed.method),
          student,
          invoice: id,
          currency,
          proof: proof?.path ?? null,
        }),
      (receipt) => {
        toast(
          receipt
            ? `Recorded, receipt ${receipt}.`
            : "Recorded. It counts once another person has approved it.",
        );
        onClose();
      },
    );
  }
  return { ...saving, typed, set, record, upload, isUploading };
}

function Fields({ state, invoice }: { state: ReturnType<typeof useRecord>; invoice: Invoice }) {
  const { typed, set, fields, upload } = state;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Amount" error={fields.amount}>
        <Input
          inputMode="decimal"
          value={typed.amount}
          end={invoice.currency}
          onChange={(event) => set({ amount: event.target.value })}
        />
      </Field>
      <Field label="Day it came" error={fields.receivedOn}>
        <Input
          type="date"
          max={invoice.today}
          value={typed.receivedOn}
          onChange={(event) => set({ receivedOn: event.target.value })}
        />
      </Field>
      <MethodField
        value={typed.method}
        onChange={(method) => set({ method })}
        error={fields.method}
      />
      <Field
        label="Reference"
        optional={typed.method === "cash"}
        hint="As the bank shows it. The same one counts once."
        error={fields.reference}
      >
        <Input
          value={typed.reference}
          maxLength={140}
          onChange={(event) => set({ reference: event.target.value })}
        />
      </Field>
      <Field label="Note" optional error={fields.note} className="sm:col-span-2">
        <Textarea
          rows={2}
          value={typed.note}
          maxLength={500}
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
      <div className="sm:col-span-2">
        <ProofField
          optional
          proof={upload.proof}
          onChoose={upload.choose}
          onCancel={upload.cancel}
        />
      </div>
    </div>
  );
}
