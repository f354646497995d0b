"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MentorLoad } from "@/lib/grading/student-schema";
import { ReassignDialog } from "./reassign-dialog";

/** Gives a student another mentor. */
export function MentorButton({
  student,
  mentors,
}: {
  student: string;
  mentors: readonly MentorLoad[];
}) {
  const [isMoving, setMoving] = useState(false);
  const close = () => setMoving(false);
  return (
    <>
      <Button size="sm" onClick={() => setMoving(true)}>
        Change mentor
      </Button>
      {isMoving ? (
        <ReassignDialog students={[student]} mentors={mentors} onClose={close} onDone={close} />
      ) : null}
    </>
  );
}
