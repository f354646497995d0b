import { ExternalLink } from "lucide-react";
import { day } from "@/lib/format";
import { previewKind } from "@/lib/grading/file-kind";
import type { Attempt } from "@/lib/grading/schema";
import { FileView } from "./file-view";

/** What a student wrote and linked, the first table they sent, and what was said the last time. */
export function WorkText({
  attempt,
  former,
  zone,
  now,
}: {
  attempt: Attempt;
  former?: Attempt;
  zone: string;
  now: string;
}) {
  const table = attempt.files.findIndex((file) => previewKind(file) === "table");
  const file = attempt.files[table];
  return (
    <>
      {attempt.text.trim() ? (
        <article className="grid max-w-[64ch] gap-3 whitespace-pre-line break-words pt-[18px] text-[15px] leading-[25px]">
          {[
            ...attempt.text
              .trim()
              .split(/\n{2,}/)
              .entries(),
          ].map(([at, paragraph]) => (
            <p key={at} dir="auto">
              {paragraph}
            </p>
          ))}
        </article>
      ) : null}
      {attempt.links.length > 0 ? (
        <ul className="grid gap-1.5 pt-4">
          {attempt.links.map((link) => (
            <li key={link} className="flex min-w-0 items-center gap-2 text-control">
              <ExternalLink size={14} className="text-ink-3" aria-hidden />
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="link truncate"
              >
                {link.replace("https://", "")}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {file ? <FileView attempt={attempt.id} index={table} file={file} /> : null}
      {former?.feedback && former.graded_at ? (
        <blockquote className="mt-4 border-line-2 border-s-2 ps-3.5">
          <p className="text-ink-3 text-micro">
            {former.graded_by?.mine ? "You" : former.graded_by?.name} wrote on attempt{" "}
            {former.number}, {day(former.graded_at, zone, now)}
          </p>
          <p
            dir="auto"
            className="max-w-[64ch] whitespace-pre-line break-words text-ink-2 text-small"
          >
            “{former.feedback}”
          </p>
        </blockquote>
      ) : null}
    </>
  );
}
