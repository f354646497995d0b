import Link from "next/link";
import { FilterChip } from "@/components/ui/filter-chip";
import { changed } from "@/lib/address";
import { dues, filterOf, type InvoicesAddress, issues, statuses } from "@/lib/billing/address";
import type { Invoices } from "@/lib/billing/schema";
import { totalInWords } from "@/lib/grading/words";

const statusWords = {
  draft: "draft",
  open: "open",
  overdue: "overdue",
  review: "in review",
  hold: "on hold",
  paid: "paid",
  void: "void",
  written_off: "written off",
};
const dueWords = {
  overdue: "before today",
  week: "in the next 7 days",
  month: "in the next 30 days",
  later: "later than in 30 days",
};
const issuedWords = {
  month: "in the last 30 days",
  quarter: "in the last 90 days",
  year: "this year",
  before: "before this year",
};

type Props = { invoices: Invoices; address: InvoicesAddress; path: string };

/** The filters of a list of invoices, in the address, and how many match. */
export function InvoiceFilters({ invoices, address, path }: Props) {
  const to = (change: Partial<InvoicesAddress>) => changed(path, address, change);
  const { student } = address;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterChip
        label="Status"
        value={address.status ? statusWords[address.status] : undefined}
        href={to({ status: null })}
        choices={statuses.map((one) => ({ label: statusWords[one], href: to({ status: one }) }))}
      />
      <FilterChip
        label="Due"
        value={address.due ? dueWords[address.due] : undefined}
        href={to({ due: null })}
        choices={dues.map((one) => ({ label: dueWords[one], href: to({ due: one }) }))}
      />
      <FilterChip
        label="Issued"
        value={address.issued ? issuedWords[address.issued] : undefined}
        href={to({ issued: null })}
        choices={issues.map((one) => ({ label: issuedWords[one], href: to({ issued: one }) }))}
      />
      <Things invoices={invoices} address={address} path={path} />
      {student ? (
        <FilterChip
          label="Student"
          value={invoices.rows.find((row) => row.student_id === student)?.student ?? "one"}
          href={to({ student: null })}
          choices={[]}
        />
      ) : null}
      {Object.keys(filterOf(address)).length > 0 ? (
        <Link href={{ pathname: path }} className="link plain text-small">
          Clear
        </Link>
      ) : null}
      <span className="num ms-auto text-ink-3 text-small">
        <b className="font-semibold text-ink">{totalInWords(invoices.total)}</b>{" "}
        {invoices.total === 1 ? "invoice matches" : "invoices match"}
      </span>
    </div>
  );
}

function Things({ invoices, address, path }: Props) {
  const to = (change: Partial<InvoicesAddress>) => changed(path, address, change);
  const { courses, currencies } = invoices;
  const course = address.course;
  return (
    <>
      <FilterChip
        label="Course"
        value={course ? (courses.find(({ id }) => id === course)?.title ?? "gone") : undefined}
        href={to({ course: null })}
        choices={courses.map(({ id, title }) => ({ label: title, href: to({ course: id }) }))}
      />
      <FilterChip
        label="Currency"
        value={address.currency ?? undefined}
        href={to({ currency: null })}
        choices={currencies.map((one) => ({ label: one, href: to({ currency: one }) }))}
      />
    </>
  );
}
