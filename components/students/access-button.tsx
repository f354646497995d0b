"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CourseChoice } from "@/lib/grading/student-schema";
import { OverrideDialog } from "./override-dialog";

/** Opens the dialog that changes access, for one student. */
export function AccessButton({
  student,
  open,
  choices,
}: {
  student: string;
  open: readonly string[];
  choices: readonly CourseChoice[];
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="primary" size="sm" onClick={() => setOpen(true)}>
        Change access
      </Button>
      {isOpen ? (
        <OverrideDialog
          students={[student]}
          choices={choices}
          open={open}
          onClose={close}
          onDone={close}
        />
      ) : null}
    </>
  );
}
