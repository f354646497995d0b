"use client";

import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { rescheduleInvoice } from "@/lib/billing/actions";
import type { Invoice } from "@/lib/billing/schema";
import { Amount } from "./amount";
import { InstalmentFields } from "./instalment-fields";
import { SpreadFields } from "./spread-fields";

/** Moves what is unpaid of an invoice to other days and amounts. */
export function RescheduleDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const unpaid = invoice.schedule.filter(({ status }) => status === "open");
  const [plan, setPlan] = useState(
    unpaid.map(({ due_date, open }) => ({ due_date, amount: open })),
  );
  const [reason, setReason] = useState("");
  const { isSaving, save, fields, problem } = useSaving();

  function reschedule() {
    save(
      () => rescheduleInvoice({ invoice: invoice.id, instalments: plan, reason }),
      () => {
        toast("The schedule is changed.");
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      wide
      title={`Reschedule ${invoice.number}`}
      description={
        <>
          <Amount of={invoice.open} currency={invoice.currency} /> is unpaid and moves. What is paid
          stays where it is; the former schedule is kept.
        </>
      }
      label="Change the schedule"
      isSaving={isSaving}
      problem={problem ?? firstOf(fields, "instalments")}
      onSave={reschedule}
      onClose={onClose}
    >
      <SpreadFields
        amount={invoice.open}
        currency={invoice.currency}
        firstDue={unpaid[0]?.due_date ?? invoice.today}
        count={unpaid.length}
        onPlan={(next) => setPlan(next.map(({ due_date, amount }) => ({ due_date, amount })))}
      />
      <InstalmentFields value={plan} currency={invoice.currency} onChange={setPlan} />
      <ReasonField value={reason} error={fields.reason} onChange={setReason} />
    </SaveDialog>
  );
}

function firstOf(fields: Record<string, string>, name: string) {
  return Object.entries(fields).find(([field]) => field.startsWith(name))?.[1];
}
