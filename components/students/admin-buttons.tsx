"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { liftHold, placeHold } from "@/lib/grading/access-actions";
import type { Hold, MentorLoad } from "@/lib/grading/student-schema";
import { ReassignDialog } from "./reassign-dialog";

/** What admins may do with a student: another mentor, a hold by hand. */
export function AdminButtons({
  student,
  name,
  hold,
  mentors,
}: {
  student: string;
  name: string;
  /** The open hold placed by hand, if there is one. */
  hold: Hold | undefined;
  mentors: readonly MentorLoad[];
}) {
  const [isMoving, setMoving] = useState(false);
  const close = () => setMoving(false);
  return (
    <>
      <Button size="sm" onClick={() => setMoving(true)}>
        Change mentor
      </Button>
      {hold ? <Lift hold={hold} name={name} /> : <Place student={student} name={name} />}
      {isMoving ? (
        <ReassignDialog students={[student]} mentors={mentors} onClose={close} onDone={close} />
      ) : null}
    </>
  );
}

function Place({ student, name }: { student: string; name: string }) {
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="danger-quiet">
          Place a hold
        </Button>
      }
      title={`Put ${name} on hold`}
      confirm="Close the lessons"
      danger
      reason="required"
      onConfirm={async (reason) => {
        const result = await placeHold({ student, reason });
        if (!result.ok) return { message: result.message };
        toast(`${name} is on hold.`);
      }}
    >
      Every lesson closes at once, also what was open. The student is told. Only a person lifts it
      again.
    </ConfirmDialog>
  );
}

function Lift({ hold, name }: { hold: Hold; name: string }) {
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Lift the hold</Button>}
      title={`Lift the hold of ${name}`}
      confirm="Open the lessons again"
      reason="required"
      onConfirm={async (reason) => {
        const result = await liftHold({ hold: hold.id, reason });
        if (!result.ok) return { message: result.message };
        toast(`The lessons of ${name} are open again.`);
      }}
    >
      What the hold closed is open again at once, and the student is told.
    </ConfirmDialog>
  );
}
