import { Glyph } from "@/components/ui/glyph";
import { Money } from "@/components/ui/money";
import { Path } from "@/components/ui/path";
import { PathStep } from "@/components/ui/path-step";
import { dayInWords, weekdayOf } from "@/lib/calendar-day";
import type { EnrollmentPreview } from "@/lib/enrollment/new-student-schema";
import { capital, count, money } from "@/lib/format";

/** The instalments as a way with dates and amounts, and whether they come to the total. */
export function InstalmentPath({ preview }: { preview: EnrollmentPreview }) {
  const { instalments, currency, exponent, first_extra: extra } = preview;
  const last = instalments.at(-1);
  if (!last) return null;
  return (
    <div className="border-line border-t p-5">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 className="font-name text-small">{capital(count(instalments.length, "instalment"))}</h3>
        <span className="text-ink-3 text-small">until {dayInWords(last.due_date)}</span>
      </div>
      <Path label="Instalments" className="max-h-[46vh] overflow-y-auto">
        {instalments.map(({ number, due_date, amount }) => (
          <PathStep
            key={number}
            is={number === 1 ? "open" : "scheduled"}
            ahead
            end={<Money amount={amount} currency={currency} decimals={exponent} />}
            className="pb-2.5"
          >
            <span className="num">
              <b className="font-name">{dayInWords(due_date)}</b>{" "}
              <span className="text-ink-3 text-small">
                {weekdayOf(due_date)}
                {number === 1 && instalments.length > 1 ? first(extra, exponent) : ""}
              </span>
            </span>
          </PathStep>
        ))}
      </Path>
      <Sum preview={preview} />
    </div>
  );
}

/** ", first, +0.04": what does not divide goes to the first. */
function first(extra: string, exponent: number) {
  const more = Number(extra);
  return more > 0 ? `, first, +${money(extra, exponent)}` : ", first";
}

function Sum({ preview: { missing, amount, currency, exponent } }: { preview: EnrollmentPreview }) {
  const gap = Number(missing);
  return (
    <p
      role="status"
      className="num mt-3 flex items-baseline justify-between gap-4 border-line border-t pt-2.5 text-small"
    >
      {gap === 0 ? (
        <>
          <span className="flex gap-1.5 text-ink-2">
            <Glyph name="done" className="mt-0.5 text-passed" />
            Adds up to the total
          </span>
          <b className="font-semibold">
            <Money amount={amount} currency={currency} decimals={exponent} />
          </b>
        </>
      ) : (
        <span className="flex gap-1.5 text-overdue">
          <Glyph name="overdue" className="mt-0.5" />
          {gap > 0
            ? `${money(missing, exponent)} ${currency} are missing to the total.`
            : `${money(missing.replace("-", ""), exponent)} ${currency} more than the total.`}
        </span>
      )}
    </p>
  );
}
