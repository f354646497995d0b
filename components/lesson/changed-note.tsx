"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { clock } from "@/lib/format";
import { changeNote } from "@/lib/lesson/actions";
import type { Note } from "@/lib/lesson/schema";
import { reached } from "@/lib/reached";
import { NoteField } from "./note-field";

/** A note being changed, in its place. Escape leaves it as it was. */
export function ChangedNote({ note, onClose }: { note: Note; onClose: () => void }) {
  const [text, setText] = useState(note.text);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, save] = useTransition();

  function submit() {
    save(async () => {
      const result = await reached(() => changeNote({ id: note.id, text }));
      if (result.ok) onClose();
      else setRefusal(result.message);
    });
  }
  return (
    <li className="px-3 py-1.5">
      <form action={submit} className="grid gap-2">
        <NoteField
          ref={focus}
          label={`The note at ${clock(note.second)}`}
          value={text}
          onChange={setText}
          onSubmit={submit}
          onCancel={onClose}
          isSaving={isSaving}
          refusal={refusal}
        />
        <div className="flex gap-2">
          <Button type="submit" size="sm" loading={isSaving} loadingText="Saving the note">
            Save
          </Button>
          <Button size="sm" variant="ghost" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </li>
  );
}

function focus(field: HTMLTextAreaElement | null) {
  field?.focus();
}
