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
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Bring ${name} into a course`}
      description="Its lessons open by the course’s own rules from the day it starts. No invoice is written; do that on the student’s Billing."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={join}>
            Add the course
          </Button>
        </>
      }
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
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
