"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CourseChoice } from "@/lib/grading/student-schema";

const OverrideDialog = lazy(() =>
  import("./override-dialog").then((file) => ({ default: file.OverrideDialog })),
);

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
        <Suspense fallback={null}>
          <OverrideDialog
            students={[student]}
            choices={choices}
            open={open}
            onClose={close}
            onDone={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
