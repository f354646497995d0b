"use client";

import { useState } from "react";
import { Problem } from "@/components/grading/problem";
import { useSaving } from "@/components/grading/use-saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { counted } from "@/lib/format";
import { reassignMentor } from "@/lib/grading/access-actions";
import type { MentorLoad } from "@/lib/grading/student-schema";

/** Gives one or many students another mentor; their waiting work moves with them. */
export function ReassignDialog({
  students,
  mentors,
  onClose,
  onDone,
}: {
  students: readonly string[];
  mentors: readonly MentorLoad[];
  onClose: () => void;
  onDone: () => void;
}) {
  const [mentor, setMentor] = useState("");
  const [reason, setReason] = useState("");
  const { isSaving, save, fields, problem } = useSaving();
  const name = mentors.find(({ id }) => id === mentor)?.name;

  function move() {
    save(
      () => reassignMentor({ students: [...students], mentor, reason }),
      (moved) => {
        toast(`${counted(moved, "student")} moved to ${name}.`);
        onDone();
      },
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Give ${counted(students.length, "student")} another mentor`}
      description="Waiting work moves with them. Claims on it end."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={move}>
            {name ? `Move to ${name}` : "Move"}
          </Button>
        </>
      }
    >
      <Field label="Mentor" error={fields.mentor}>
        <Select
          placeholder="Choose a mentor"
          value={mentor}
          onValueChange={setMentor}
          options={mentors.map(({ id, name, waiting }) => ({
            value: id,
            label: name,
            hint: `${waiting} waiting`,
          }))}
        />
      </Field>
      <Field label="Reason" error={fields.reason}>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
