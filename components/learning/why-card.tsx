import clsx from "clsx";
import { ButtonLink } from "@/components/ui/button-link";
import { Glyph } from "@/components/ui/glyph";
import { statusWords, toneText } from "@/components/ui/status-words";
import { counted, minutesLeft, span } from "@/lib/format";
import { itemStatus } from "@/lib/learning/item-status";
import { lockedFor, obstacleSentence, reasonSentences } from "@/lib/learning/lock";
import type { Item } from "@/lib/learning/schema";
import { type WayIn, wayIn } from "@/lib/learning/way-in";
import type { OutlineView } from "./outline-view";
import { hrefOf, WayInPath } from "./way-in-path";
import { WordsText } from "./words-text";

/** Why a recording is locked: every reason as a sentence, then the shortest way in, or whom to ask. */
export function WhyCard({ item, view }: { item: Item; view: OutlineView }) {
  const { outline, items, readOnly } = view;
  const way = wayIn(item, [...items.values()], outline.threshold);
  const reasons = reasonSentences(item, items, outline);
  const { glyph, tone } = statusWords[itemStatus(item)];
  return (
    <>
      <div className="grid gap-4 p-5">
        <div className="flex items-start gap-3">
          <span className={clsx("pt-[3px]", toneText[tone])}>
            <Glyph name={glyph === "drip" ? "locked" : glyph} size={20} />
          </span>
          <div className="grid gap-0.5">
            <h2 className="text-heading">{item.title}</h2>
            <p className="num text-ink-3 text-small">
              {item.label}, {counted(minutesLeft(item.duration), "minute")}
            </p>
          </div>
        </div>
        <div className="grid gap-2">
          <h3 className="font-medium text-ink-3 text-micro">{lockedFor(reasons.length)}</h3>
          <ul className="grid gap-1.5 text-control">
            {reasons.map(({ glyph: sign, words }) => (
              <li key={JSON.stringify(words)} className="grid grid-cols-[20px_1fr] gap-3">
                <span className="p-0.5 text-ink-3">
                  <Glyph name={sign} size={16} />
                </span>
                <span>
                  <WordsText words={words} items={items} readOnly={readOnly} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="border-line border-t p-5">
        {way.obstacle ? (
          <p className="text-control">{obstacleSentence(way.obstacle, item, outline)}</p>
        ) : (
          <Way way={way} item={item} view={view} />
        )}
      </div>
    </>
  );
}

function Way({ way, item, view }: { way: WayIn; item: Item; view: OutlineView }) {
  const [first] = way.steps;
  const href = first?.item.is_open && first.kind !== "verdict" ? hrefOf(first) : null;
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold text-small">Shortest way in</h3>
        {way.minutes > 0 ? (
          <span className="num text-ink-3 text-small">about {span(way.minutes * 60)}</span>
        ) : null}
      </div>
      <WayInPath steps={way.steps} target={item} reader={view.outline} readOnly={view.readOnly} />
      {href && !view.readOnly ? (
        <ButtonLink href={href} className="mt-[18px]">
          {way.steps.length > 1 ? "Start with step 1" : "Start"}
        </ButtonLink>
      ) : null}
    </>
  );
}
