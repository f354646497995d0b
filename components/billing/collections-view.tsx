import clsx from "clsx";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { Collections } from "@/lib/billing/collection-schema";
import { dayInWords } from "@/lib/calendar-day";
import { inWordsCapital } from "@/lib/format";
import { AgeingTable } from "./ageing-table";
import { Amount } from "./amount";
import { DebtorsTable } from "./debtors-table";
import { OutlookTable } from "./outlook-table";
import { WeekCharts } from "./week-charts";

type Props = { collections: Collections; zone: string; now: string; children: ReactNode };

/** Where collecting stands: who is behind, what came and what will, what works (children), and how old the debts are. */
export function CollectionsView({ collections, zone, now, children }: Props) {
  const { debtors, ageing } = collections;
  return (
    <>
      <p className="max-w-[640px] text-balance text-title">
        <Sentence collections={collections} />
      </p>
      <Part title="Who to talk to" end="Longest behind first">
        {debtors.rows.length === 0 ? (
          <Empty framed title="Nobody is behind">
            Students appear here once an instalment is past its due date.
          </Empty>
        ) : (
          <Sheet>
            <DebtorsTable rows={debtors.rows} zone={zone} now={now} />
            {debtors.total > debtors.rows.length ? (
              <p className="flex justify-between border-line border-t px-4 py-3 text-ink-2 text-small">
                <span className="num">
                  1–{debtors.rows.length} of {debtors.total}
                </span>
                <Link href="/admin/collections/behind" className="link">
                  Show all
                </Link>
              </p>
            ) : null}
          </Sheet>
        )}
      </Part>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_340px]">
        <Part title="Due and collected by week" end={<Legend />}>
          <WeekCharts weeks={collections.now.weeks} today={collections.now.as_of} />
        </Part>
        <Part title="What works">{children}</Part>
      </div>
      <Part title="Now and next">
        <OutlookTable collections={collections} />
      </Part>
      <Part title={`Ageing at the end of ${dayInWords(ageing.as_of)}`} end={<AgeLegend />}>
        <AgeingTable currencies={ageing.currencies} />
      </Part>
    </>
  );
}

function Part({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-heading">{title}</h2>
        <span className="text-ink-3 text-small">{end}</span>
      </div>
      {children}
    </section>
  );
}

function Sentence({ collections: { now, debtors } }: { collections: Collections }) {
  const overdue = now.currencies.filter(({ overdue: amount }) => Number(amount) > 0);
  if (overdue.length === 0) return "Nobody is behind.";
  return (
    <>
      {debtors.total === 1 ? "One student owes " : `${inWordsCapital(debtors.total)} students owe `}
      {[...overdue.entries()].map(([at, { currency, overdue: amount }]) => (
        <Fragment key={currency}>
          {at === 0 ? "" : at === overdue.length - 1 ? " and " : ", "}
          <Amount of={amount} currency={currency} />
        </Fragment>
      ))}{" "}
      past the due date.{holdsText(now.holds_tomorrow)}
    </>
  );
}

function holdsText(holds: number): string {
  if (holds === 0) return "";
  return holds === 1
    ? " One goes on hold tomorrow."
    : ` ${inWordsCapital(holds)} go on hold tomorrow.`;
}

function Legend() {
  return (
    <span className="flex gap-4 text-micro">
      <Key face="shadow-[inset_0_0_0_1px_var(--ink-4)]">Due</Key>
      <Key face="bg-ink">Collected</Key>
    </span>
  );
}

function AgeLegend() {
  return (
    <span aria-hidden="true" className="flex gap-4 text-micro max-md:hidden">
      <Key face="bg-age-1">1–30 d</Key>
      <Key face="bg-age-2">31–60 d</Key>
      <Key face="bg-age-3">61–90 d</Key>
      <Key face="bg-age-4">Over 90 d</Key>
    </span>
  );
}

function Key({ face, children }: { face: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <i className={clsx("size-2 rounded-mark", face)} />
      {children}
    </span>
  );
}
