import { Plus } from "lucide-react";
import { type ChangeEvent, type DragEvent, useState } from "react";
import { Problem } from "@/components/ui/problem";
import { mostFiles } from "@/lib/work/file-rules";
import type { WorkFile } from "@/lib/work/schema";
import { FileRow } from "./file-row";
import { UploadRow } from "./upload-row";
import type { Uploads } from "./use-uploads";

/** Files of the draft, files on their way, and the way to add one: by button or by dropping it here. */
export function FileField({
  assignment,
  files,
  uploads,
  most = mostFiles,
}: {
  assignment: { extensions: string[]; maxMb: number };
  files: readonly WorkFile[];
  uploads: Uploads;
  most?: number;
}) {
  const [isOver, setOver] = useState(false);
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    uploads.add(Array.from(target.files ?? []));
    target.value = "";
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    uploads.add(Array.from(event.dataTransfer.files));
  }
  return (
    <section
      aria-label="Files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid gap-2 rounded-control ${isOver ? "outline-2 outline-focus outline-dashed outline-offset-4" : ""}`}
    >
      <ul className="grid gap-2 empty:hidden">
        {files.map((file) => (
          <FileRow key={file.path} file={file} onRemove={() => uploads.remove(file.path)} />
        ))}
        {uploads.list.map((one) => (
          <UploadRow key={one.id} upload={one} uploads={uploads} />
        ))}
      </ul>
      <Problem>{uploads.problem}</Problem>
      {files.length < most ? (
        <label className="flex w-fit items-center gap-1.5 rounded-key font-medium text-accent-text text-small outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus max-md:min-h-10">
          <input
            type="file"
            multiple
            accept={assignment.extensions.map((one) => `.${one}`).join(",")}
            onChange={choose}
            className="sr-only"
          />
          <Plus size={14} aria-hidden />
          Add a file, up to {assignment.maxMb} MB
        </label>
      ) : null}
    </section>
  );
}
