import { FileText, Link2 } from "lucide-react";
import { fileSize } from "@/lib/format";
import type { Attempt } from "@/lib/work/schema";

/** What an attempt holds, to read again: text, links, files to download. */
export function AttemptContent({ attempt }: { attempt: Attempt }) {
  return (
    <div className="grid gap-2.5">
      {attempt.text ? (
        <p
          dir="auto"
          className="max-w-[64ch] whitespace-pre-line break-words rounded-control bg-sunken px-3.5 py-2.5"
        >
          {attempt.text}
        </p>
      ) : null}
      <ul className="grid gap-1.5 text-control empty:hidden">
        {attempt.files.map((file, index) => (
          <li key={file.path} className="flex min-w-0 items-center gap-2">
            <FileText size={16} className="text-ink-3" aria-hidden />
            <a
              href={`/api/work/attempts/${attempt.id}/files/${index}`}
              className="link truncate"
              download
            >
              {file.name}
            </a>
            <span className="num flex-none text-ink-3 text-small">{fileSize(file.size)}</span>
          </li>
        ))}
        {attempt.links.map((link) => (
          <li key={link} className="flex min-w-0 items-center gap-2">
            <Link2 size={16} className="text-ink-3" aria-hidden />
            <a href={link} target="_blank" rel="noopener noreferrer" className="link truncate">
              {link.replace("https://", "")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
