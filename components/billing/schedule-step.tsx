import clsx from "clsx";
import { Glyph } from "@/components/ui/glyph";
import type { GlyphName } from "@/components/ui/glyph-shapes";
import { Money } from "@/components/ui/money";
import type { Billed, Instalment } from "@/lib/billing/student-schema";
import { amountText, instalmentWords, shortDay } from "@/lib/billing/student-words";

const faces: Record<Instalment["state"], { glyph: GlyphName | null; tone: string; said: string }> =
  {
    paid: { glyph: "done", tone: "text-ink", said: "text-ink-3" },
    credited: { glyph: "done", tone: "text-ink", said: "text-ink-3" },
    review: { glyph: "waiting", tone: "text-waiting", said: "font-name text-waiting" },
    overdue: { glyph: "overdue", tone: "text-overdue", said: "font-name text-overdue" },
    due: { glyph: "due", tone: "text-due", said: "font-name text-due" },
    ahead: { glyph: null, tone: "text-ink-3", said: "text-ink-3" },
  };

/** One instalment on the way: its day, what happened with it, its amount, the receipt. The line behind paid ones is solid. */
export function ScheduleStep({
  instalment: one,
  invoice: { currency, decimals },
  isLast,
  today,
}: {
  instalment: Instalment;
  invoice: Billed;
  isLast: boolean;
  today: string;
}) {
  const { glyph, tone, said } = faces[one.state];
  const isOpen = one.state !== "paid" && one.state !== "credited";
  return (
    <li
      className={clsx(
        "relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 pb-3 last:pb-0",
        "before:absolute before:start-[9px] before:top-6 before:-bottom-0.5 before:content-[''] last:before:hidden",
        isOpen
          ? "before:border-ink-4 before:border-s-2 before:border-dotted"
          : "before:w-0.5 before:bg-ink",
      )}
    >
      <span className={clsx("relative z-1 mt-0.5 grid size-5 place-items-center", tone)}>
        {glyph ? <Glyph name={glyph} size={20} /> : <Ring />}
      </span>
      <div className="flex min-w-0 items-baseline gap-4 max-md:flex-wrap max-md:gap-x-2.5 max-md:gap-y-0">
        <span className="num min-w-14 flex-none whitespace-nowrap font-name max-md:min-w-[52px]">
          {shortDay(one.due_date, today)}
        </span>
        <span className={clsx("min-w-0 flex-1 text-small", said)}>
          {instalmentWords(one, isLast, today)}
          {isOpen && one.is_begun ? (
            <span className="font-normal text-ink-3">
              {one.state === "ahead" && instalmentWords(one, isLast, today) === "" ? "" : ", "}
              {amountText({ currency, decimals }, one.unpaid)} left
            </span>
          ) : null}
        </span>
        <Money amount={one.amount} currency={currency} decimals={decimals} />
        <span className="w-14 flex-none text-end text-small max-md:basis-full max-md:text-start max-md:empty:hidden max-md:ps-[62px]">
          {one.paid?.receipt ? (
            <a
              href={`/api/documents/${one.paid.receipt}`}
              className="link"
              aria-label={`Receipt for ${shortDay(one.due_date, today)}`}
            >
              Receipt
            </a>
          ) : null}
        </span>
      </div>
    </li>
  );
}

/** Hollow: ahead. */
function Ring() {
  return (
    <svg width={20} height={20} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5.25" fill="var(--canvas)" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
