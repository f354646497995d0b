import Link from "next/link";
import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import { Status } from "@/components/ui/status";
import type { Invoice } from "@/lib/billing/schema";
import { invoiceWords } from "@/lib/billing/words";
import { dayInWords } from "@/lib/calendar-day";
import { invoiceHref, type Office, statementHref } from "@/lib/office";
import { Amount } from "./amount";

/** What an invoice comes to now: the open amount, one sentence, its state, and for whom it is. */
export function InvoiceHead({
  invoice,
  office,
  children,
}: {
  invoice: Invoice;
  office: Office;
  children: ReactNode;
}) {
  const { is, text } = invoiceWords(invoice);
  const isAsked = invoice.status === "issued";
  const shown = isAsked ? invoice.open : invoice.amount;
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="sr-only">{invoice.number ?? "Draft"}, </span>
          <Money
            amount={shown}
            currency={invoice.currency}
            decimals={shown.split(".")[1]?.length ?? 0}
            size="lg"
          />
          <Status is={is} badge>
            {text}
          </Status>
        </h1>
        <div className="ms-auto flex flex-wrap gap-2 max-md:ms-0">{children}</div>
      </div>
      <p className="text-ink-2">
        <Sentence invoice={invoice} />
      </p>
      <Facts invoice={invoice} office={office} />
    </header>
  );
}

function Facts({ invoice, office }: { invoice: Invoice; office: Office }) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-0.5 text-small">
      <Fact label="Student">
        <Link href={statementHref(office, invoice.student_id)} className="link font-name">
          {invoice.student}
        </Link>
        <span className="text-ink-3 max-md:hidden">, {invoice.email}</span>
      </Fact>
      {invoice.course ? <Fact label="Course">{invoice.course}</Fact> : null}
      {invoice.issued_on ? <Fact label="Issued">{dayInWords(invoice.issued_on)}</Fact> : null}
      {invoice.replaces ? (
        <Fact label="Replaces">
          <Link href={invoiceHref(office, invoice.replaces.id)} className="link">
            {invoice.replaces.number}
          </Link>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-2">
      <dt className="text-ink-3">{label}</dt>
      <dd className="num min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Sentence({ invoice }: { invoice: Invoice }) {
  switch (invoice.status) {
    case "draft":
      return "A draft. Nothing is owed until it is issued.";
    case "paid":
      return invoice.paid_on ? `Settled on ${dayInWords(invoice.paid_on)}.` : "Nothing to pay.";
    case "void":
      return `Void since ${dayInWords(invoice.voided_on ?? invoice.today)}: “${invoice.void_reason}”`;
    case "written_off":
      return "Written off. Nothing more is asked for; a payment takes that back.";
    case "issued":
      return <Next invoice={invoice} />;
  }
}

function Next({ invoice }: { invoice: Invoice }) {
  const next = invoice.schedule.find(({ status }) => status === "open");
  if (!next) return null;
  return (
    <>
      Open of <Amount of={invoice.amount} currency={invoice.currency} />.{" "}
      <Amount of={next.open} currency={invoice.currency} />{" "}
      {next.overdue_days === null ? "is" : "was"} due on {dayInWords(next.due_date)}.
    </>
  );
}
