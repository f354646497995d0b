"use client";

import { studentHref } from "@/components/grading/desk";
import { DataTable } from "@/components/ui/data-table";
import { Glyph } from "@/components/ui/glyph";
import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import { columnsFor } from "@/components/ui/table-columns";
import type { PipelineRow } from "@/lib/enrollment/pipeline";
import { stageWords, stuckWords } from "@/lib/enrollment/stages";
import { counted } from "@/lib/format";
import type { InvitationState } from "@/lib/identity/invitation-states";
import type { Office } from "@/lib/office";
import { NoteButton } from "./note-button";
import { ResendButton } from "./resend-button";
import { ResendSeveral } from "./resend-several";

export type DrawnRow = Pick<
  PipelineRow,
  "id" | "full_name" | "email" | "stage" | "stuck" | "mentor"
> & {
  courses: string;
  /** "5 days" */
  waits: string;
  since: string;
  invitation: { id: string; state: InvitationState } | null;
  note: string | null;
  noted: string | null;
};

const glyphs: Record<PipelineRow["stage"], StatusName> = {
  invited: "invited",
  accepted: "open",
  questionnaire: "started",
  payment: "due",
  learning: "done",
};

const c = columnsFor<DrawnRow>();

const columns = c.columns([
  c.accessor("full_name", {
    header: "Student",
    meta: { name: true },
    cell: ({ getValue }) => (
      <span className="block max-w-44 truncate max-md:max-w-32 max-md:wrap-break-word max-md:whitespace-normal min-[1400px]:max-w-60">
        {getValue()}
      </span>
    ),
  }),
  c.accessor("stage", {
    header: "Stage, for how long",
    cell: ({ row: { original } }) => (
      <span className="block" title={`Since ${original.since}`}>
        <Status is={glyphs[original.stage]}>{stageWords[original.stage]}</Status>
        <span className="block whitespace-nowrap text-ink-3">{original.waits}</span>
        {original.stuck ? (
          <span className="md:hidden">
            <Stuck row={original} />
          </span>
        ) : null}
      </span>
    ),
  }),
  c.display({
    id: "stuck",
    header: "Stuck",
    meta: { wide: true },
    cell: ({ row: { original } }) => <Stuck row={original} />,
  }),
  c.display({
    id: "course",
    header: "Course, mentor",
    meta: { wide: true },
    cell: ({ row: { original } }) => (
      <span className="block max-w-44">
        <span className="block truncate">{original.courses}</span>
        <span className="block truncate text-ink-3">{original.mentor ?? "No mentor yet"}</span>
      </span>
    ),
  }),
  c.display({
    id: "note",
    header: "Last note",
    meta: { wide: true },
    cell: ({ row: { original } }) => <Note row={original} />,
  }),
  c.display({
    id: "actions",
    header: () => <span className="sr-only">Actions</span>,
    meta: { align: "end" },
    cell: ({ row: { original } }) => <Actions row={original} />,
  }),
]);

/** Students on the way in. Invitations go out again from the row, or from the bar for all that are selected. */
export function PipelineTable({ rows, office }: { rows: readonly DrawnRow[]; office: Office }) {
  return (
    <DataTable
      label="Pipeline"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => ({ pathname: studentHref(office, row.id) })}
      bulk={{
        text: (chosen) => counted(chosen.length, "student"),
        actions: (chosen, clear) => <ResendSeveral rows={chosen} onDone={clear} />,
      }}
    />
  );
}

function Stuck({ row: { stuck } }: { row: DrawnRow }) {
  if (!stuck) return <span className="text-ink-3">–</span>;
  return (
    <span className="flex items-start gap-1.5 text-overdue md:whitespace-nowrap">
      <Glyph name="overdue" className="mt-0.5" />
      {stuckWords[stuck]}
    </span>
  );
}

function Note({ row: { note, noted } }: { row: DrawnRow }) {
  if (!note) return <span className="text-ink-3">–</span>;
  return (
    <span className="block max-w-40 truncate" title={`${noted}: ${note}`}>
      {note}
    </span>
  );
}

function Actions({ row }: { row: DrawnRow }) {
  const { id, full_name: name, invitation } = row;
  const canSend = invitation?.state === "open" || invitation?.state === "expired";
  return (
    <span className="-my-1.5 flex justify-end gap-1">
      {invitation && canSend ? <ResendButton id={invitation.id} name={name} /> : null}
      <span className="max-md:hidden">
        <NoteButton student={id} name={name} />
      </span>
    </span>
  );
}
