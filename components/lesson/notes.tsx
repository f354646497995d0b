import { Count } from "@/components/ui/count";
import { Sheet } from "@/components/ui/sheet";
import type { Note } from "@/lib/lesson/schema";
import { NewNote } from "./new-note";
import { NoteItem } from "./note-item";

/** The student's own notes, each at its second. */
export function Notes({ recordingId, notes }: { recordingId: string; notes: readonly Note[] }) {
  return (
    <Sheet
      aria-label="Notes"
      head={
        <>
          <h2 className="font-semibold text-small">Notes</h2>
          {notes.length > 0 ? <Count n={notes.length} /> : null}
          <span className="ms-auto text-ink-3 text-small">Only you see these</span>
        </>
      }
    >
      {notes.length > 0 ? (
        <ul className="py-2">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} />
          ))}
        </ul>
      ) : null}
      <div className={notes.length > 0 ? "px-3 pb-3" : "p-3"}>
        <NewNote recordingId={recordingId} />
      </div>
    </Sheet>
  );
}
