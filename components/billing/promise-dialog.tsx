"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { promisePayment } from "@/lib/billing/actions";
import { dayInWords } from "@/lib/calendar-day";

/** Notes until when a student will pay: meanwhile no reminder goes out and lessons stay open. */
export function PromiseDialog({
  student,
  name,
  today,
  onClose,
}: {
  student: string;
  name: string;
  today: string;
  onClose: () => void;
}) {
  const [promisedOn, setPromisedOn] = useState("");
  const [note, setNote] = useState("");
  const { isSaving, save, fields, problem } = useSaving();

  function promise() {
    save(
      () => promisePayment({ student, promisedOn, note }),
      () => {
        toast(`${name} will pay by ${dayInWords(promisedOn)}.`);
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      title={`${name} promises to pay`}
      description="Until that day no reminder goes out and lessons stay open, even if they are on hold for a payment now. 90 days ahead at most."
      label="Note the promise"
      isSaving={isSaving}
      problem={problem}
      onSave={promise}
      onClose={onClose}
    >
      <Field label="Pays by" error={fields.promisedOn}>
        <Input
          type="date"
          min={today}
          value={promisedOn}
          onChange={(event) => setPromisedOn(event.target.value)}
        />
      </Field>
      <Field label="Note" optional error={fields.note}>
        <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </SaveDialog>
  );
}
