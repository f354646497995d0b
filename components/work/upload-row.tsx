import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { Progress } from "@/components/ui/progress";
import { percent } from "@/lib/format";
import { FileIcon } from "./file-icon";
import type { Upload, Uploads } from "./use-uploads";

/** A file on its way, or the sentence that says why it is not. */
export function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { id, file, share, state, message, canRetry } = upload;
  return (
    <li className="flex items-center gap-2.5 rounded-control border border-line py-2 ps-3 pe-2.5">
      <FileIcon name={file.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-name text-small">{file.name}</p>
        {state === "failed" ? (
          <p role="alert" className="flex gap-1.5 text-overdue text-small">
            <Glyph name="overdue" className="mt-0.5" />
            {message}
          </p>
        ) : (
          <Progress
            value={Math.floor(share * 100)}
            label={`Uploading ${file.name}`}
            className="mt-1.5"
          />
        )}
      </div>
      {state === "failed" && canRetry ? (
        <Button size="sm" onClick={() => uploads.retry(upload)}>
          Try again
        </Button>
      ) : null}
      {state === "sending" ? (
        <span className="num text-ink-3 text-micro">{percent(share)}</span>
      ) : null}
      {state === "checking" ? (
        <span className="text-ink-3 text-micro">Checking</span>
      ) : (
        <Button
          variant="ghost"
          size="sm"
          icon
          aria-label={state === "failed" ? `Dismiss ${file.name}` : `Cancel ${file.name}`}
          onClick={() => uploads.cancel(id)}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </li>
  );
}
