"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { dayTime } from "@/lib/format";
import { grantExtension } from "@/lib/grading/actions";
import type { ExtendableWork } from "@/lib/grading/student-schema";
import { attemptOf } from "@/lib/grading/words";
import type { ListClock } from "./student-columns";

type Props = { student: string; work: ExtendableWork; clock: ListClock };

/** Gives one student a later due date or more attempts for one piece of work. An empty date keeps the one given before. */
export function ExtensionDialog({ student, work, clock }: Props) {
  const state = useExtension(student, work);
  return (
    <Dialog
      open={state.isOpen}
      onOpenChange={state.setOpen}
      trigger={<Button size="sm">Extend</Button>}
      title={`More room for “${work.title}”`}
      description={`${standing(work, clock)} Work that waits is counted again.`}
      actions={
        <>
          <Button onClick={() => state.setOpen(false)}>Cancel</Button>
          <Button variant="primary" loading={state.isSaving} onClick={state.grant}>
            Extend
          </Button>
        </>
      }
    >
      <Terms state={state} granted={work.extension?.due_date ?? null} />
      <Problem>{state.problem}</Problem>
    </Dialog>
  );
}

function useExtension(student: string, work: ExtendableWork) {
  const [isOpen, setOpen] = useState(false);
  const [dueDate, setDueDate] = useState(work.extension?.due_date ?? "");
  const [extra, setExtra] = useState(String(work.extension?.extra_attempts ?? 0));
  const [reason, setReason] = useState("");
  const { save, ...saving } = useSaving();

  function grant() {
    const extension = {
      student,
      assignment: work.id,
      dueDate: dueDate === "" ? null : dueDate,
      extraAttempts: Number(extra),
      reason,
    };
    save(
      () => grantExtension(extension),
      () => {
        setOpen(false);
        toast(`More room for “${work.title}”.`);
      },
    );
  }
  return {
    ...saving,
    grant,
    isOpen,
    setOpen,
    dueDate: { value: dueDate, set: setDueDate },
    extra: { value: extra, set: setExtra },
    reason: { value: reason, set: setReason },
  };
}

function Terms({
  state,
  granted,
}: {
  state: ReturnType<typeof useExtension>;
  granted: string | null;
}) {
  const { dueDate, extra, reason, fields } = state;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="New due date"
        optional
        hint={granted ? "Leave it empty to keep the date given before." : undefined}
        error={fields.dueDate}
      >
        <Input
          type="date"
          value={dueDate.value}
          onChange={(event) => dueDate.set(event.target.value)}
        />
      </Field>
      <Field label="More attempts" error={fields.extraAttempts}>
        <Input
          type="number"
          min={0}
          max={20}
          value={extra.value}
          onChange={(event) => extra.set(event.target.value)}
        />
      </Field>
      <Field label="Reason" error={fields.reason} className="sm:col-span-2">
        <Input
          value={reason.value}
          maxLength={500}
          onChange={(event) => reason.set(event.target.value)}
        />
      </Field>
    </div>
  );
}

function standing(work: ExtendableWork, { now, zone }: ListClock): string {
  const due = work.due_at ? `Due ${dayTime(work.due_at, zone, now)}.` : "No due date.";
  return `${due} ${attemptOf(work.attempts, work.attempts_allowed)} attempts used.`;
}
