import clsx from "clsx";
import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";
import { statusWords, toneText } from "@/components/ui/status-words";
import { workHref } from "@/lib/learning/address";
import type { HomeWork, Reader } from "@/lib/learning/schema";
import {
  hourForReader,
  workEffort,
  workLabel,
  workLine,
  workStatus,
} from "@/lib/learning/work-words";

/** A piece of work on the home page: what it is, what was said, what is due. */
export function HomeWorkRow({ work, home }: { work: HomeWork; home: Reader }) {
  const { glyph, tone } = statusWords[workStatus(work, home.now)];
  const effort = [hourForReader(work, home), workEffort(work)].filter(Boolean).join(", ");
  return (
    <li className="flex gap-3 py-3.5 max-md:flex-wrap">
      <span className={clsx("pt-1", toneText[tone])}>
        <Glyph name={glyph} size={16} />
      </span>
      <div className="min-w-0 flex-1 max-md:basis-[calc(100%-28px)]">
        <Link href={workHref(work.recording_id)} className="font-name hover:underline">
          {work.title}
        </Link>
        <p className="line-clamp-2 text-ink-3 text-small">{workLine(work, home)}</p>
      </div>
      <div className="num grid content-start justify-items-end whitespace-nowrap pt-[3px] text-small max-md:ms-7 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:pt-0">
        <span className={clsx("font-name", toneText[tone])}>{workLabel(work, home)}</span>
        {effort ? <span className="text-ink-3">{effort}</span> : null}
      </div>
    </li>
  );
}
