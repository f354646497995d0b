"use client";

import { useState } from "react";
import { Problem } from "@/components/grading/problem";
import { useSaving } from "@/components/grading/use-saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
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
    <Dialog
      open
      wide
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Reschedule ${invoice.number}`}
      description={
        <>
          <Amount of={invoice.open} currency={invoice.currency} /> is unpaid and moves. What is paid
          stays where it is; the former schedule is kept.
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={reschedule}>
            Change the schedule
          </Button>
        </>
      }
    >
      <SpreadFields
        amount={invoice.open}
        currency={invoice.currency}
        firstDue={unpaid[0]?.due_date ?? invoice.today}
        count={unpaid.length}
        onPlan={(next) => setPlan(next.map(({ due_date, amount }) => ({ due_date, amount })))}
      />
      <InstalmentFields value={plan} currency={invoice.currency} onChange={setPlan} />
      <Field label="Reason" error={fields.reason}>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Problem>{problem ?? firstOf(fields, "instalments")}</Problem>
    </Dialog>
  );
}

function firstOf(fields: Record<string, string>, name: string) {
  return Object.entries(fields).find(([field]) => field.startsWith(name))?.[1];
}
