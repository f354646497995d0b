"use client";

import { Download } from "lucide-react";
import Image from "next/image";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet } from "@/components/ui/sheet";
import { fileSize } from "@/lib/format";
import { previewKind } from "@/lib/grading/file-kind";
import type { SubmittedFile } from "@/lib/grading/schema";
import { fileAddress } from "./file-client";
import { PdfView } from "./pdf-view";
import { TextFileView } from "./text-file-view";

/** One file handed in, shown where that is safe; every kind can be downloaded. */
export function FileView({
  attempt,
  index,
  file,
}: {
  attempt: string;
  index: number;
  file: SubmittedFile;
}) {
  return (
    <Sheet className="mt-4 overflow-hidden">
      <header className="flex min-h-[41px] items-center gap-2 border-line border-b py-1.5 ps-4 pe-2">
        <span className="truncate font-name text-small">{file.name}</span>
        <span className="num flex-none text-ink-3 text-micro">{fileSize(file.size)}</span>
        <a
          href={`${fileAddress(attempt, index)}?as=download`}
          download={file.name}
          className={`${buttonStyle({ variant: "ghost", size: "sm" })} ms-auto`}
        >
          <Download size={14} aria-hidden />
          Download
        </a>
      </header>
      <Body attempt={attempt} index={index} file={file} />
    </Sheet>
  );
}

function Body({
  attempt,
  index,
  file,
}: {
  attempt: string;
  index: number;
  file: SubmittedFile;
}): ReactNode {
  const address = fileAddress(attempt, index);
  switch (previewKind(file)) {
    case "image":
      return (
        <div className="relative h-[60vh] bg-sunken">
          <Image src={address} alt={file.name} fill unoptimized className="object-contain" />
        </div>
      );
    case "video":
      return <Film address={address} name={file.name} />;
    case "audio":
      return (
        <audio controls preload="metadata" src={address} className="w-full p-4">
          <track kind="captions" />
        </audio>
      );
    case "pdf":
      return <PdfView attempt={attempt} index={index} name={file.name} />;
    case "text":
    case "table":
      return <TextFileView attempt={attempt} index={index} name={file.name} />;
    default:
      return (
        <p className="px-4 py-6 text-ink-2 text-small">
          This kind of file is not shown here. Download it and open it on your device.
        </p>
      );
  }
}

/* What students record has no captions of its own. */
function Film({ address, name }: { address: string; name: string }) {
  return (
    <video
      controls
      preload="metadata"
      src={address}
      aria-label={name}
      className="max-h-[70vh] w-full bg-sunken"
    >
      <track kind="captions" />
    </video>
  );
}
