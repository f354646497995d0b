"use client";

import { NotebookPen } from "lucide-react";
import { NoteForm } from "@/components/students/note-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Opens the note about a student, or what came of trying to reach them. */
export function NoteButton({ student, name }: { student: string; name: string }) {
  return (
    <Dialog
      wide
      title={`A note about ${name}`}
      trigger={
        <Button size="sm" variant="ghost" icon aria-label={`Note about ${name}`}>
          <NotebookPen size={14} aria-hidden />
        </Button>
      }
    >
      <NoteForm student={student} name={name} />
    </Dialog>
  );
}
