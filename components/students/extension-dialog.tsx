"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { dayTime } from "@/lib/format";
import { grantExtension } from "@/lib/grading/actions";
import type { ExtendableWork } from "@/lib/grading/student-schema";
import { attemptOf } from "@/lib/grading/words";
import type { ListClock } from "./student-columns";

/** Gives one student a later due date or more attempts for one piece of work. */
export function ExtensionDialog({
  student,
  work,
  clock,
}: {
  student: string;
  work: ExtendableWork;
  clock: ListClock;
}) {
  const [isOpen, setOpen] = useState(false);
  const [dueDate, setDueDate] = useState(work.extension?.due_date ?? "");
  const [extra, setExtra] = useState(String(work.extension?.extra_attempts ?? 0));
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<{ message: string; fields?: Record<string, string> }>();
  const [isSaving, start] = useTransition();
  const errors = refusal?.fields ?? {};

  function save() {
    start(async () => {
      const result = await grantExtension({
        student,
        assignment: work.id,
        dueDate: dueDate === "" ? null : dueDate,
        extraAttempts: Number(extra),
        reason,
      });
      if (!result.ok) return setRefusal(result);
      setOpen(false);
      toast(`More room for “${work.title}”.`);
    });
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Extend</Button>}
      title={`More room for “${work.title}”`}
      description={`${standing(work, clock)} Work that waits is counted again.`}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={save}>
            Extend
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="New due date" optional error={errors.dueDate}>
          <Input type="date" value={dueDate} onChange={(event) => setDueDate(event.target.value)} />
        </Field>
        <Field label="More attempts" error={errors.extraAttempts}>
          <Input
            type="number"
            min={0}
            max={20}
            value={extra}
            onChange={(event) => setExtra(event.target.value)}
          />
        </Field>
        <Field label="Reason" error={errors.reason} className="sm:col-span-2">
          <Input
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      {refusal && !refusal.fields ? (
        <Notice is="overdue" announce>
          {refusal.message}
        </Notice>
      ) : null}
    </Dialog>
  );
}

function standing(work: ExtendableWork, { now, zone }: ListClock): string {
  const due = work.due_at ? `Due ${dayTime(work.due_at, zone, now)}.` : "No due date.";
  return `${due} ${attemptOf(work.attempts, work.attempts_allowed)} attempts used.`;
}
