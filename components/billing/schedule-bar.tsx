import clsx from "clsx";
import type { Billed } from "@/lib/billing/student-schema";
import { shortDay } from "@/lib/billing/student-words";
import { money } from "@/lib/format";

type Part = { amount: string; word: string; face: string; tone?: string; more?: string };

/** Paid, credited, overdue, due and ahead of one invoice, each as long as its share; amounts and words below. */
export function ScheduleBar({ invoice, today }: { invoice: Billed; today: string }) {
  const { paid, credited, overdue, due, ahead, next_due, decimals } = invoice;
  const hollow = "bg-surface shadow-[inset_0_0_0_1px_var(--ink-4)]";
  const all: Part[] = [
    { amount: paid, word: "paid", face: "bg-ink" },
    { amount: credited, word: "credited", face: "bg-ink-3" },
    { amount: overdue, word: "overdue", face: "bg-overdue", tone: "text-overdue" },
    { amount: due, word: "due today", face: "bg-due", tone: "text-due" },
    {
      amount: ahead,
      word: "ahead",
      face: hollow,
      more: next_due ? `, next ${shortDay(next_due, today)}` : undefined,
    },
  ];
  // A length, not a sum: amounts are compared, never added.
  const parts = all.filter(({ amount }) => Number(amount) > 0);
  return (
    <div className="num flex gap-1">
      {parts.map(({ amount, word, face, tone, more }) => (
        <div
          key={word}
          className="grid min-w-[108px] content-start gap-2 max-md:min-w-[64px]"
          style={{ flex: Number(amount) }}
        >
          <i className={clsx("h-2 rounded-mark forced-colors:border", face)} />
          <span className={clsx("text-small", tone)}>
            <b className="max-md:block">{money(amount, decimals)}</b>{" "}
            <span className={tone ?? "text-ink-3"}>
              {word}
              {more ? <span className="max-md:hidden">{more}</span> : null}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
