"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SaveDialog } from "@/components/ui/save-dialog";
import { Segments } from "@/components/ui/segments";
import { counted } from "@/lib/format";
import { effectInWords, type OverrideAction, overrideWords } from "@/lib/grading/access-words";
import type { CourseChoice } from "@/lib/grading/student-schema";
import { RecordingPicker } from "./recording-picker";
import { useChoices } from "./use-choices";
import { type OverrideState, useOverride } from "./use-override";

const actions: OverrideAction[] = ["open", "lock", "waive", "shift"];

/** Opens, locks, waives or shifts lessons for one or many students, with the effect said before. Without choices it asks for them. */
export function OverrideDialog({
  students,
  choices: given,
  open,
  onClose,
  onDone,
}: {
  students: readonly string[];
  choices?: readonly CourseChoice[];
  open?: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const state = useOverride(students, onDone);
  const { choices, hasFailed } = useChoices(given);
  const { verb } = overrideWords[state.action];
  const { recordings } = state;
  return (
    <SaveDialog
      wide
      title={`Change access for ${counted(students.length, "student")}`}
      label={recordings.length > 0 ? `${verb} ${counted(recordings.length, "lesson")}` : verb}
      isSaving={state.isSaving}
      problem={state.problem ?? state.fields.recordings}
      onSave={state.apply}
      onClose={onClose}
    >
      <ActionChoice state={state} />
      {choices ? (
        <RecordingPicker
          choices={choices}
          chosen={recordings}
          open={open}
          onChange={state.setRecordings}
        />
      ) : (
        <p role="status" className="text-ink-3 text-small">
          {hasFailed ? "The lessons did not load. Close this and open it again." : "Loading"}
        </p>
      )}
      <Terms state={state} />
      <Effect state={state} />
    </SaveDialog>
  );
}

function ActionChoice({ state }: { state: OverrideState }) {
  return (
    <div className="grid gap-1.5">
      <Segments
        grow
        label="What to do"
        name="action"
        value={state.action}
        onValueChange={(value) => {
          const action = actions.find((one) => one === value);
          if (action) state.setAction(action);
        }}
        options={actions.map((value) => ({ value, label: overrideWords[value].verb }))}
      />
      <p className="text-ink-3 text-small">{overrideWords[state.action].hint}</p>
    </div>
  );
}

function Terms({ state }: { state: OverrideState }) {
  const { fields } = state;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {state.action === "shift" ? (
        <Field label="Days" hint="A number below zero opens it earlier." error={fields.shiftDays}>
          <Input
            type="number"
            step={1}
            value={state.days}
            onChange={(event) => state.setDays(event.target.value)}
          />
        </Field>
      ) : null}
      <Field label="Ends after" optional error={fields.endsOn}>
        <Input
          type="date"
          value={state.endsOn}
          onChange={(event) => state.setEndsOn(event.target.value)}
        />
      </Field>
      <Field label="Reason" error={fields.reason} className="sm:col-span-2">
        <Input
          value={state.reason}
          maxLength={500}
          onChange={(event) => state.setReason(event.target.value)}
        />
      </Field>
    </div>
  );
}

function Effect({ state }: { state: OverrideState }) {
  const { preview } = state;
  return (
    <p role="status" className="num min-h-5 font-name text-control">
      {preview?.data ? effectInWords(preview.data) : null}
      {preview?.error ? <span className="text-overdue">{preview.error.message}</span> : null}
      {preview === undefined ? (
        <span className="font-normal text-ink-3">Choose lessons to see the effect.</span>
      ) : null}
    </p>
  );
}
