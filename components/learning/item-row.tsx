import clsx from "clsx";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Glyph } from "@/components/ui/glyph";
import { statusWords, toneText } from "@/components/ui/status-words";
import { clock } from "@/lib/format";
import { lessonHref, missedHref } from "@/lib/learning/address";
import { itemLine } from "@/lib/learning/item-line";
import { itemStatus } from "@/lib/learning/item-status";
import type { Item } from "@/lib/learning/schema";
import { watchingOf } from "@/lib/learning/watching";
import { ItemTrack } from "./item-track";
import { ItemWork } from "./item-work";
import type { OutlineView } from "./outline-view";

/** A recording on the course page: its state on the line, its title, what is left or why it is locked. hasParts: the module has lessons of several recordings, so numbers take more room. */
export function ItemRow({
  item,
  view,
  hasParts,
}: {
  item: Item;
  view: OutlineView;
  hasParts: boolean;
}) {
  const status = itemStatus(item);
  const { glyph, tone, word } = statusWords[status];
  const isSelected = view.selected?.id === item.id;
  const line = itemLine(item, view.items, view.outline);
  return (
    <li
      className={clsx(
        "relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-3.5 py-2.5",
        "before:absolute before:start-[9px] before:top-[34px] before:-bottom-3 before:z-1 before:content-[''] last:before:hidden",
        status === "done"
          ? "before:w-0.5 before:bg-ink"
          : "before:border-ink-4 before:border-s-2 before:border-dotted",
        isSelected &&
          "-mx-3 rounded-control-lg bg-surface px-3 shadow-[0_0_0_1px_var(--line)] before:start-[21px] max-lg:not-[.is-asked]:bg-transparent max-lg:not-[.is-asked]:shadow-none",
        isSelected && view.isAsked && "is-asked",
      )}
    >
      <span className={clsx("mt-0.5 h-5", toneText[tone])}>
        <Glyph name={glyph} size={20} />
        <span className="sr-only">{word}: </span>
      </span>
      <div className="flex min-w-0 items-start gap-4">
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline gap-2.5">
            <span className={clsx("num text-ink-3 text-small", hasParts ? "w-[34px]" : "w-[22px]")}>
              {item.label}
            </span>
            <ItemTitle item={item} view={view} />
          </div>
          <div className={hasParts ? "md:ms-11" : "md:ms-8"}>
            {status === "started" ? (
              <ItemTrack item={item} size="thin" className="mt-2 mb-1.5 max-w-[360px]" />
            ) : null}
            {line ? <p className="text-ink-3 text-small">{line}</p> : null}
            {item.is_open ? <ItemWork item={item} view={view} /> : null}
            {view.current?.id === item.id && !view.readOnly ? <Watch item={item} /> : null}
          </div>
        </div>
        <span className="num mt-0.5 text-ink-3 text-small">{clock(item.duration)}</span>
      </div>
    </li>
  );
}

function ItemTitle({ item, view }: { item: Item; view: OutlineView }) {
  if (!item.is_open)
    return (
      <Link
        id={`item-${item.id}`}
        href={{ query: { ...view.query, why: item.id } }}
        scroll={false}
        aria-current={view.selected?.id === item.id && view.isAsked ? "true" : undefined}
        className="font-name after:absolute after:inset-0 after:content-['']"
      >
        {item.title}
        <span className="sr-only">, why it is locked</span>
      </Link>
    );
  if (view.readOnly) return <span className="font-name">{item.title}</span>;
  return (
    <Link href={lessonHref(item.id)} className="font-name hover:underline">
      {item.title}
    </Link>
  );
}

function Watch({ item }: { item: Item }) {
  const { label, playsMissed } = watchingOf(item);
  return (
    <ButtonLink
      href={playsMissed ? missedHref(item.id) : lessonHref(item.id)}
      variant="primary"
      size="sm"
      className="mt-3"
    >
      <Glyph name="play" size={12} />
      {label}
    </ButtonLink>
  );
}
