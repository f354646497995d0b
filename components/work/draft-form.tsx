"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useIsAwake } from "@/components/ui/use-is-awake";
import { useStore } from "@/components/ui/use-store";
import { mostFiles } from "@/lib/work/file-rules";
import type { WorkFile } from "@/lib/work/schema";
import { type DraftKeeper, type DraftStart, draftKeeper } from "./draft-keeper";
import { DraftState } from "./draft-state";
import { FileField } from "./file-field";
import { HandIn } from "./hand-in";
import { LinkField } from "./link-field";
import { useUploads } from "./use-uploads";

// Few ever see it.
const TwoVersions = lazy(() =>
  import("./two-versions").then((file) => ({ default: file.TwoVersions })),
);

export type Task = {
  id: string;
  title: string;
  takesText: boolean;
  takesFiles: boolean;
  takesLinks: boolean;
  extensions: string[];
  maxMb: number;
  /** "Attempt 2 of 3" */
  attempt: string;
  lateDays: number;
  latePercent: number | null;
};

/** What a student writes, links and uploads, kept while they do, and handed in when they say so. */
export function DraftForm({
  assignment,
  place,
  start,
}: {
  assignment: Task;
  place: string;
  start: DraftStart;
}) {
  const [keeper] = useState(() => draftKeeper(assignment.id, place, start));
  const draft = useStore(keeper);
  const { extensions, maxMb } = assignment;
  const uploads = useUploads(
    { address: `/api/work/${assignment.id}/files`, extensions, maxMb, most: mostFiles },
    holderOf(keeper),
  );
  const isReady = useIsAwake();
  useEffect(() => keeper.open(), [keeper]);
  useEffect(() => keeper.refresh(start), [keeper, start]);

  return (
    <div className="grid gap-4">
      {assignment.takesText ? (
        <div className="grid gap-1.5">
          <Field label="Your explanation">
            <Textarea
              value={draft.text}
              maxLength={100_000}
              readOnly={!isReady}
              onChange={(event) => keeper.write({ text: event.target.value })}
              onBlur={() => void keeper.save()}
            />
          </Field>
          <div className="flex items-start justify-between gap-4 text-ink-3 text-small">
            <DraftState draft={draft} />
            <span className="num flex-none">{words(draft.text)}</span>
          </div>
        </div>
      ) : null}
      {draft.theirs ? (
        <Suspense fallback={null}>
          <TwoVersions draft={draft} theirs={draft.theirs} keeper={keeper} />
        </Suspense>
      ) : null}
      <fieldset disabled={!isReady} className="grid min-w-0 gap-4">
        {assignment.takesLinks ? <LinkField links={draft.links} keeper={keeper} /> : null}
        {assignment.takesFiles ? (
          <FileField assignment={assignment} files={draft.files} uploads={uploads} />
        ) : null}
        {assignment.takesText ? null : (
          <p className="text-ink-3 text-small">
            <DraftState draft={draft} />
          </p>
        )}
        <HandIn assignment={assignment} draft={draft} keeper={keeper} uploads={uploads} />
      </fieldset>
    </div>
  );
}

function holderOf(keeper: DraftKeeper) {
  return {
    count: () => keeper.snapshot().files.length,
    addFile: (file: WorkFile) => keeper.addFile(file),
    removeFile: (path: string) => keeper.removeFile(path),
    // A file of a returned attempt is taken out of the new one, which begins with its first save.
    isBegun: async () => keeper.snapshot().attemptId !== null || keeper.save(true),
  };
}

function words(text: string) {
  const trimmed = text.trim();
  const n = trimmed === "" ? 0 : trimmed.split(/\s+/).length;
  return `${n.toLocaleString("en")} ${n === 1 ? "word" : "words"}`;
}
