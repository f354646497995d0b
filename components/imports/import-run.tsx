"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Problem } from "@/components/ui/problem";
import { Progress } from "@/components/ui/progress";
import { Sheet } from "@/components/ui/sheet";
import { useSaving } from "@/components/ui/use-saving";
import { counted, number } from "@/lib/format";
import { beginImport } from "@/lib/imports/actions";
import type { ImportCounts, ImportPage } from "@/lib/imports/schema";
import { useImportRun } from "./use-import-run";

/** Enrolls the good rows with progress, or goes on where it stopped. */
export function ImportRun({ file }: { file: ImportPage }) {
  const { counts, problem, isRunning, run } = useImportRun(file.id, file.counts);
  const { save, isSaving, problem: refusal } = useSaving();
  const [sendsMail, setSendsMail] = useState(file.sends_mail);
  const hasBegun = file.state === "running";
  const begin = () => save(() => beginImport({ id: file.id, sendsMail }), run);
  const isBusy = isSaving || isRunning;
  return (
    <Sheet pad="m">
      <div className="grid gap-4">
        {isRunning || hasBegun ? (
          <Bar counts={counts} />
        ) : (
          <label htmlFor="sends-mail" className="flex items-start gap-2.5 text-control">
            <Checkbox
              id="sends-mail"
              checked={sendsMail}
              onChange={(event) => setSendsMail(event.target.checked)}
            />
            <span>
              Mail each student their invitation
              <span className="block text-ink-3 text-small">
                Without it everybody is enrolled, and invitations wait in the list to be sent.
              </span>
            </span>
          </label>
        )}
        <Problem>{refusal ?? problem}</Problem>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            loading={isBusy}
            loadingText="Enrolling"
            onClick={hasBegun ? run : begin}
          >
            {hasBegun ? "Continue" : `Enroll ${counted(counts.create, "student")}`}
          </Button>
          <span className="text-ink-3 text-small">
            {isBusy
              ? "Closing the page only pauses this. It continues where it stopped."
              : "Nobody is changed or removed, and nobody is enrolled twice."}
          </span>
        </div>
      </div>
    </Sheet>
  );
}

function Bar({ counts }: { counts: ImportCounts }) {
  const all = counts.created + counts.create;
  return (
    <div className="grid gap-2" role="status">
      <p className="num text-control">
        {number(counts.created)} of {counted(all, "student")} enrolled
        {counts.create === 0 && counts.unmailed > 0
          ? `, ${counted(counts.unmailed, "invitation")} to mail`
          : ""}
      </p>
      <Progress value={counts.created} max={all} label="Students enrolled" />
    </div>
  );
}
