"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SaveDialog } from "@/components/ui/save-dialog";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { joinCourse } from "@/lib/students/actions";
import type { CoursesToJoin } from "@/lib/students/schema";

type Props = {
  student: string;
  name: string;
  joinable: CoursesToJoin;
};

/** Brings a student into one more course. */
export function JoinButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Add a course
      </Button>
      {isOpen ? <JoinDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function JoinDialog({ student, name, joinable, onClose }: Props & { onClose: () => void }) {
  const { courses, today } = joinable;
  const [course, setCourse] = useState(courses.length === 1 ? (courses[0]?.id ?? "") : "");
  const [startsOn, setStartsOn] = useState(today);
  const { isSaving, save, fields, problem } = useSaving();

  function join() {
    save(
      () => joinCourse({ student, course, startsOn }),
      () => {
        toast(`${name} is in the course.`, "passed");
        onClose();
      },
    );
  }
  return (
    <SaveDialog
      title={`Bring ${name} into a course`}
      description="Its lessons open by the course’s own rules from the day it starts. No invoice is written; do that on the student’s Billing."
      label="Add the course"
      isSaving={isSaving}
      problem={problem}
      onSave={join}
      onClose={onClose}
    >
      <Field label="Course" error={fields.course}>
        <Select
          placeholder="Choose a course"
          value={course}
          onValueChange={setCourse}
          options={courses.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Field label="Starts" error={fields.startsOn}>
        <Input type="date" value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />
      </Field>
    </SaveDialog>
  );
}
