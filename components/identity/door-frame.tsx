import Link from "next/link";
import type { ReactNode } from "react";
import { CompanyMark } from "@/components/shell/company-mark";
import { counted } from "@/lib/format";
import { LinePattern } from "./line-pattern";

type Company = {
  name: string;
  logo_url: string | null;
  tagline: string;
  lessons: number;
  assignments: number;
};

/** The pages before sign-in: a form at the start, the company's line beside it. Without a company it is neutral. */
export function DoorFrame({ company, children }: { company: Company | null; children: ReactNode }) {
  return (
    <div className="grid min-h-screen grid-cols-[minmax(420px,5fr)_7fr] max-[820px]:grid-cols-[minmax(0,1fr)] max-[820px]:grid-rows-[132px_1fr]">
      <main className="grid grid-rows-[auto_1fr] bg-surface px-10 py-7 max-[820px]:gap-7 max-[820px]:px-5 max-[820px]:pt-5">
        <Link href="/sign-in" className="justify-self-start">
          <CompanyMark name={company?.name ?? "Growth OS"} logo={company?.logo_url} />
        </Link>
        {children}
      </main>
      <aside className="relative overflow-hidden bg-night max-[820px]:-order-1">
        <LinePattern />
        {company?.tagline ? <Saying company={company} /> : null}
      </aside>
    </div>
  );
}

function Saying({ company }: { company: Company }) {
  return (
    <div className="absolute inset-x-0 bottom-0 bg-night px-12 pt-7 pb-12 before:absolute before:inset-x-0 before:bottom-full before:h-[120px] before:bg-linear-to-t before:from-night before:to-transparent before:content-[''] max-[820px]:hidden">
      <p className="mb-1.5 text-display text-night-ink">{company.tagline}</p>
      {company.lessons > 0 ? (
        <p className="text-night-ink-2">
          {counted(company.lessons, "lesson")}
          {company.assignments > 0
            ? `, ${counted(company.assignments, "piece of work", "pieces of work")},`
            : null}{" "}
          and a mentor who answers{company.assignments > 0 ? " every one" : null}.
        </p>
      ) : null}
    </div>
  );
}
