"use client";

import { type KeyboardEvent, useRef } from "react";
import type { NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import type { Office } from "@/lib/office";
import { CourseSection } from "./course-section";
import { EnrollPreview } from "./enroll-preview";
import { PersonSection } from "./person-section";
import { PlanSection } from "./plan-section";
import { PriceSection } from "./price-section";
import { useNewStudent } from "./use-new-student";

/** One page that brings a student in. What it will make is shown live beside it; nothing is saved before Enroll. */
export function NewStudentForm({
  options,
  user,
  office,
}: {
  options: NewStudentOptions;
  user: string;
  office: Office;
}) {
  const form = useRef<HTMLFormElement>(null);
  const student = useNewStudent(options, user, office, form);

  // Enter in a field goes nowhere: so much is sent only by its button, or by ⌘↵ from anywhere.
  function key(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    const { target } = event;
    if (event.metaKey || event.ctrlKey) {
      event.preventDefault();
      student.enroll();
    } else if (target instanceof HTMLInputElement) event.preventDefault();
  }

  return (
    <form
      ref={form}
      noValidate
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        student.enroll();
      }}
    >
      <fieldset
        disabled={!student.isReady}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)_384px] max-[1100px]:grid-cols-[minmax(0,1fr)]"
      >
        <legend className="sr-only">New student</legend>
        <div className="min-w-0 px-8 pt-2 pb-10 max-md:px-4">
          <PersonSection student={student} />
          <CourseSection student={student} />
          <PriceSection student={student} />
          <PlanSection student={student} />
        </div>
        <EnrollPreview student={student} />
      </fieldset>
    </form>
  );
}
