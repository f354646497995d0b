"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { promiseDay } from "@/lib/billing/student-actions";
import { longDayInWords } from "@/lib/calendar-day";
import { reached } from "@/lib/reached";

/** A day to pay by, from today to the last the academy allows. Given once for the same debt. */
export function OwnPromiseDialog({
  today,
  lastDay,
  onClose,
}: {
  today: string;
  lastDay: string;
  onClose: () => void;
}) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("day") ?? "");
    start(async () => {
      const answer = await reached(() => promiseDay({ day }));
      if (!answer.ok) return setError(answer.message);
      toast(`Promised. Lessons stay open until ${longDayInWords(day, today)}.`);
      onClose();
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Promise a date"
      description="Until then lessons stay open and reminders stop. You can promise once for this payment."
    >
      <form onSubmit={send} className="grid gap-4" noValidate>
        <Field
          label="I will pay by"
          hint={`${longDayInWords(lastDay, today)} at the latest.`}
          error={error ?? undefined}
        >
          {/* No day is suggested: there is one promise, and today would use it up at a click. */}
          <Input name="day" type="date" min={today} max={lastDay} />
        </Field>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={isPending} loadingText="Promising">
            Promise this date
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
