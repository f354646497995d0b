import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Glyph } from "@/components/ui/glyph";
import { clock, counted } from "@/lib/format";
import { lessonHref, missedHref } from "@/lib/learning/address";
import { isPart } from "@/lib/learning/item-line";
import type { Item } from "@/lib/learning/schema";
import { watchingOf } from "@/lib/learning/watching";
import { ItemTrack } from "./item-track";
import { Poster } from "./poster";

/** The recording to go on with: its poster, how far it is, one primary button. */
export function NextWatch({ item }: { item: Item }) {
  const { label, playsMissed, missed } = watchingOf(item);
  const href = playsMissed ? missedHref(item.id) : lessonHref(item.id);
  return (
    <div className="grid items-center gap-6 max-md:gap-4 md:grid-cols-[300px_minmax(0,1fr)]">
      <Link href={href} tabIndex={-1} aria-hidden="true" className="block">
        <Poster label={item.label} play />
      </Link>
      <div className="grid gap-3">
        <div className="grid gap-0.5">
          <p className="text-ink-3 text-small">
            {isPart(item)
              ? `Lesson ${item.lesson_label}, ${item.lesson_title}`
              : `Module ${item.module_number}, ${item.module_title}`}
          </p>
          <Link href={lessonHref(item.id)} className="text-title">
            {item.title}
          </Link>
        </div>
        <div className="grid gap-1.5">
          <ItemTrack item={item} />
          <div aria-hidden="true" className="num flex justify-between gap-3 text-ink-3 text-small">
            <span>
              Seen {clock(item.watched_seconds)} of {clock(item.duration)}
            </span>
            {missed.parts > 0 ? (
              <span>
                {counted(missed.parts, "missed part")}, {clock(missed.seconds)}
              </span>
            ) : null}
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={href} variant="primary" size="lg" className="max-md:flex-1 max-md:px-3">
            <Glyph name="play" />
            {label}
          </ButtonLink>
          {missed.parts > 0 && !playsMissed ? (
            <ButtonLink href={missedHref(item.id)} size="lg" className="max-md:flex-1 max-md:px-3">
              Play what I missed
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </div>
  );
}
