"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
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
    <SaveDialog
      title={`Give ${counted(students.length, "student")} another mentor`}
      description="Waiting work moves with them. Claims on it end."
      label={name ? `Move to ${name}` : "Move"}
      isSaving={isSaving}
      problem={problem}
      onSave={move}
      onClose={onClose}
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
      <ReasonField value={reason} error={fields.reason} onChange={setReason} />
    </SaveDialog>
  );
}
