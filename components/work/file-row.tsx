import { X } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { fileSize } from "@/lib/format";
import type { WorkFile } from "@/lib/work/schema";
import { FileIcon } from "./file-icon";

/** A file that belongs to the draft. */
export function FileRow({ file, onRemove }: { file: WorkFile; onRemove: () => Promise<void> }) {
  const [isGoing, start] = useTransition();
  return (
    <li className="flex items-center gap-2.5 rounded-control border border-line py-2 ps-3 pe-2.5">
      <FileIcon name={file.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-name text-small">{file.name}</p>
        <p className="num text-ink-3 text-micro">{fileSize(file.size)}, ready</p>
      </div>
      <Button
        variant="ghost"
        size="sm"
        icon
        loading={isGoing}
        aria-label={`Remove ${file.name}`}
        onClick={() => start(onRemove)}
      >
        <X size={14} aria-hidden />
      </Button>
    </li>
  );
}
