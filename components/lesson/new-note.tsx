"use client";

import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { clock } from "@/lib/format";
import { addNote } from "@/lib/lesson/actions";
import { reached } from "@/lib/reached";
import { NoteField } from "./note-field";
import { usePlayerState } from "./player-context";
import { useKeys } from "./use-keys";

/** "Write a note at 26:27". The second is the one at the first letter; N puts the cursor here. */
export function NewNote({ recordingId }: { recordingId: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const now = usePlayerState((state) => Math.floor(state.at));
  const [second, setSecond] = useState<number | null>(null);
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, save] = useTransition();
  useKeys((key) => {
    if (key === "n") field.current?.focus();
    return key === "n";
  });

  function write(value: string) {
    setText(value);
    setRefusal(null);
    setSecond(value === "" ? null : (second ?? now));
  }
  function submit() {
    save(async () => {
      const result = await reached(() => addNote({ recordingId, second: second ?? now, text }));
      if (result.ok) write("");
      else setRefusal(result.message);
    });
  }
  return (
    <form action={submit} className="grid gap-2">
      <NoteField
        ref={field}
        label={`Write a note at ${clock(second ?? now)}`}
        value={text}
        onChange={write}
        onSubmit={submit}
        isSaving={isSaving}
        refusal={refusal}
        end={text === "" ? <Kbd>N</Kbd> : null}
      />
      {text === "" ? null : (
        <Button type="submit" size="sm" loading={isSaving} loadingText="Saving the note">
          <span className="num">Keep it at {clock(second ?? now)}</span>
        </Button>
      )}
    </form>
  );
}
