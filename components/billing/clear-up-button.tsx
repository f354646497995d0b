"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { clearUpRefund } from "@/lib/billing/stripe-staff-actions";

type Props = { event: string; student: string };

/** Opens the question how a refund that does not fit was cleared up. */
export function ClearUpButton(props: Props) {
  const [isOpen, show] = useState(false);
  return (
    <>
      <Button onClick={() => show(true)}>Clear up</Button>
      {isOpen ? <ClearUpDialog {...props} onClose={() => show(false)} /> : null}
    </>
  );
}

function ClearUpDialog({ event, student, onClose }: Props & { onClose: () => void }) {
  const [reason, setReason] = useState("");
  const { isSaving, save, fields, problem } = useSaving();

  function clearUp() {
    save(
      () => clearUpRefund({ event, reason }),
      () => {
        toast("Cleared up.");
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      title={`How was it cleared up with ${student}?`}
      description="The books do not change. What you write is kept in the log, and the refund leaves this list."
      label="Clear up"
      isSaving={isSaving}
      problem={problem}
      onSave={clearUp}
      onClose={onClose}
    >
      <ReasonField value={reason} error={fields.reason} onChange={setReason} />
    </SaveDialog>
  );
}
