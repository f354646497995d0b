"use client";

import { Pencil, Trash2 } from "lucide-react";
import { lazy, Suspense, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { clock } from "@/lib/format";
import { deleteNote } from "@/lib/lesson/actions";
import type { Note } from "@/lib/lesson/schema";
import { reached } from "@/lib/reached";
import { usePlayer } from "./player-context";

const ChangedNote = lazy(() =>
  import("./changed-note").then((file) => ({ default: file.ChangedNote })),
);

/** A note: its second leads there; change and delete beside it. */
export function NoteItem({ note }: { note: Note }) {
  const player = usePlayer();
  const [isChanging, setChanging] = useState(false);
  const [isDeleting, remove] = useTransition();
  const time = clock(note.second);

  function discard() {
    remove(async () => {
      const result = await reached(() => deleteNote({ id: note.id }));
      toast(result.ok ? "Note deleted." : result.message, result.ok ? "passed" : "overdue");
    });
  }
  if (isChanging)
    return (
      <Suspense fallback={null}>
        <ChangedNote note={note} onClose={() => setChanging(false)} />
      </Suspense>
    );
  return (
    <li
      className={`group relative grid grid-cols-[44px_minmax(0,1fr)_auto] gap-2.5 py-1.5 px-4 text-control ${isDeleting ? "opacity-50" : ""}`}
    >
      <button
        type="button"
        aria-label={`Go to ${time}`}
        onClick={() => player.seek(note.second)}
        className="num self-start text-start font-medium text-accent-text text-micro leading-5 hover:underline"
      >
        {time}
      </button>
      <p dir="auto" className="whitespace-pre-line break-words">
        {note.text}
      </p>
      <span className="absolute end-2 top-0.5 flex rounded-control-sm bg-surface opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:static pointer-coarse:-my-1 pointer-coarse:self-start pointer-coarse:opacity-100">
        <Button
          variant="ghost"
          size="sm"
          icon
          aria-label={`Change the note at ${time}`}
          onClick={() => setChanging(true)}
        >
          <Pencil size={14} aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="sm"
          icon
          aria-label={`Delete the note at ${time}`}
          onClick={discard}
        >
          <Trash2 size={14} aria-hidden />
        </Button>
      </span>
    </li>
  );
}
