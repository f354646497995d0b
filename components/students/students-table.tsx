"use client";

import { lazy, Suspense, useState } from "react";
import { type Desk, studentHref } from "@/components/grading/desk";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { counted } from "@/lib/format";
import type { MentorLoad, StudentRow } from "@/lib/grading/student-schema";
import { type ListClock, studentColumns } from "./student-columns";

const OverrideDialog = lazy(() =>
  import("./override-dialog").then((file) => ({ default: file.OverrideDialog })),
);
const ReassignDialog = lazy(() =>
  import("./reassign-dialog").then((file) => ({ default: file.ReassignDialog })),
);

type Open = { what: "access" | "mentor"; students: string[]; clear: () => void };

/** Students with what can be done for several of them at once. */
export function StudentsTable({
  rows,
  desk,
  clock,
  mentors,
}: {
  rows: readonly StudentRow[];
  desk: Desk;
  clock: ListClock;
  mentors: readonly MentorLoad[];
}) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const done = () => {
    open?.clear();
    close();
  };
  const ids = (chosen: readonly StudentRow[]) => chosen.map(({ id }) => id);
  return (
    <>
      <DataTable
        label="Students"
        columns={studentColumns(clock, desk === "admin")}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => ({ pathname: studentHref(desk, row.id) })}
        bulk={{
          text: (chosen) => counted(chosen.length, "student"),
          actions: (chosen, clear) => (
            <>
              {desk === "admin" ? (
                <Button
                  size="sm"
                  onClick={() => setOpen({ what: "mentor", students: ids(chosen), clear })}
                >
                  Change mentor
                </Button>
              ) : null}
              <Button
                size="sm"
                variant="primary"
                onClick={() => setOpen({ what: "access", students: ids(chosen), clear })}
              >
                Change access
              </Button>
            </>
          ),
        }}
      />
      <Suspense fallback={null}>
        {open?.what === "access" ? (
          <OverrideDialog students={open.students} onClose={close} onDone={done} />
        ) : null}
        {open?.what === "mentor" ? (
          <ReassignDialog
            students={open.students}
            mentors={mentors}
            onClose={close}
            onDone={done}
          />
        ) : null}
      </Suspense>
    </>
  );
}
