"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { liftHold, placeHold } from "@/lib/grading/access-actions";
import type { StudentPage } from "@/lib/grading/student-schema";

/** Puts a student on hold by hand, or lifts the hold that was placed so. */
export function HoldButton({ student }: { student: StudentPage }) {
  const hold = student.holds.find(({ kind, lifted_at }) => kind === "manual" && !lifted_at);
  return hold ? (
    <Lift hold={hold.id} name={student.name} />
  ) : (
    <Place student={student.id} name={student.name} />
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
      Every lesson closes at once, including those that were open. The student is told. The hold
      stays until somebody lifts it.
    </ConfirmDialog>
  );
}

function Lift({ hold, name }: { hold: string; name: string }) {
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Lift the hold</Button>}
      title={`Lift the hold of ${name}`}
      confirm="Open the lessons again"
      reason="required"
      onConfirm={async (reason) => {
        const result = await liftHold({ hold, reason });
        if (!result.ok) return { message: result.message };
        toast(`The lessons of ${name} are open again.`);
      }}
    >
      What the hold closed is open again at once, and the student is told.
    </ConfirmDialog>
  );
}
