import clsx from "clsx";
import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";
import { statusWords, toneText } from "@/components/ui/status-words";
import { workHref } from "@/lib/learning/address";
import type { Item } from "@/lib/learning/schema";
import { hourForReader, workLabel, workStatus } from "@/lib/learning/work-words";
import type { OutlineView } from "./outline-view";

/** The work of a recording that is not passed yet: what it is and what is due. */
export function ItemWork({ item, view }: { item: Item; view: OutlineView }) {
  const { outline, readOnly } = view;
  return item.work
    .filter((work) => !work.is_passed)
    .map((work) => {
      const { glyph, tone } = statusWords[workStatus(work, outline.now)];
      return (
        <p key={work.id} className="mt-2.5 flex items-start gap-[7px] text-small max-md:flex-wrap">
          <Glyph name={glyph} className={clsx("mt-0.5", toneText[tone])} />
          {readOnly ? (
            <span className="font-name">{work.title}</span>
          ) : (
            <Link href={workHref(item.id)} className="font-name hover:underline">
              {work.title}
            </Link>
          )}
          <span className={clsx("num whitespace-nowrap", toneText[tone])}>
            {[workLabel(work, outline), hourForReader(work, outline)].filter(Boolean).join(", ")}
          </span>
          {work.is_required ? null : <span className="text-ink-3">optional</span>}
        </p>
      );
    });
}
