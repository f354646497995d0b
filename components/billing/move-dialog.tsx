"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ReasonField } from "@/components/ui/reason-field";
import { SaveDialog } from "@/components/ui/save-dialog";
import { Segments } from "@/components/ui/segments";
import { counted } from "@/lib/format";
import { MovePreview } from "./move-preview";
import { type MoveState, useMove } from "./use-move";

type Props = { invoices: string[]; today: string; onClose: () => void; onDone: () => void };

/** Moves what is unpaid of several invoices: from a first day on, or by some days. Shows what comes of it before. */
export function MoveDialog({ invoices, today, onClose, onDone }: Props) {
  const state = useMove(invoices, onDone);
  const { many } = state;
  return (
    <SaveDialog
      wide
      title={`Reschedule ${counted(invoices.length, "invoice")}`}
      description="Only what is unpaid moves. What is paid stays where it is; the former schedules are kept."
      label={many > 0 ? `Move ${counted(many, "invoice")}` : "Move"}
      isSaving={state.isSaving}
      isBlocked={many === 0}
      problem={state.problem ?? state.fields.invoices}
      onSave={state.move}
      onClose={onClose}
    >
      <Terms state={state} today={today} />
      <MovePreview state={state} />
    </SaveDialog>
  );
}

function Terms({ state, today }: { state: MoveState; today: string }) {
  const { typed, set, fields } = state;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Segments
          grow
          label="How to move"
          name="move-by"
          value={typed.by}
          onValueChange={(value) => set({ by: value === "days" ? "days" : "day" })}
          options={[
            { value: "days", label: "By days" },
            { value: "day", label: "To a first day" },
          ]}
        />
      </div>
      {typed.by === "days" ? (
        <Field label="Days later" hint="1 to 365." error={fields.days}>
          <Input
            type="number"
            min={1}
            max={365}
            step={1}
            value={typed.days}
            onChange={(event) => set({ days: event.target.value })}
          />
        </Field>
      ) : (
        <Field
          label="First unpaid instalment"
          hint="Monthly plans continue month by month, others keep the days between instalments."
          error={fields.firstDue}
        >
          <Input
            type="date"
            min={today}
            value={typed.firstDue}
            onChange={(event) => set({ firstDue: event.target.value })}
          />
        </Field>
      )}
      <ReasonField
        value={typed.reason}
        error={fields.reason}
        onChange={(reason) => set({ reason })}
      />
    </div>
  );
}
