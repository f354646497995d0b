import Link from "next/link";
import type { ReactNode } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { Claim } from "@/lib/billing/claim-schema";
import { wayText } from "@/lib/billing/words";
import { dayInWords } from "@/lib/calendar-day";
import { invoiceHref, type Office, offices } from "@/lib/office";
import { Amount } from "./amount";
import { ClaimDecision } from "./claim-decision";
import { ClaimProof } from "./claim-proof";

type Props = { claim: Claim; address: string | null; office: Office; zone: string };

/** One reported payment: its proof, and beside it what was said, what it would settle, and the decision. */
export function ClaimView({ claim, address, office, zone }: Props) {
  const path = offices[office].payments;
  return (
    <>
      <StaffTop
        crumbs={<Breadcrumbs trail={[{ label: "Payments", href: path }]} here={claim.student} />}
      />
      <StaffBody className="items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px]">
        <ClaimProof claim={claim} address={address} />
        <div className="grid gap-5">
          <h1 className="wrap-anywhere text-balance text-title">
            {claim.student} paid <Amount of={claim.amount} currency={claim.currency} />
          </h1>
          <Uses claim={claim} path={path} />
          <ReferenceUses claim={claim} />
          <Facts claim={claim} office={office} zone={zone} />
          <Decided claim={claim} zone={zone} />
          {claim.state === "in_review" ? <ClaimDecision claim={claim} office={office} /> : null}
        </div>
      </StaffBody>
    </>
  );
}

function Uses({ claim, path }: { claim: Claim; path: string }) {
  if (claim.uses.length === 0) return null;
  return (
    <Notice is="overdue">
      The very same file was sent before:
      <ul className="num mt-1 grid gap-0.5">
        {[...claim.uses.entries()].map(([at, use]) => (
          <li key={use.id ?? at}>
            {use.id ? (
              <Link href={{ pathname: `${path}/${use.id}` }} className="link">
                {use.student}
              </Link>
            ) : (
              use.student
            )}
            , <Amount of={use.amount} currency={use.currency} />, {dayInWords(use.paid_on)},{" "}
            {use.state === "in_review" ? "in review" : use.state}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The student was not told: whose reference it is, is for the office to find out. */
function ReferenceUses({ claim }: { claim: Claim }) {
  if (claim.reference_uses.length === 0) return null;
  return (
    <Notice is="overdue">
      Same reference as
      <ul className="num mt-1 grid gap-0.5">
        {claim.reference_uses.map((use) => (
          <li key={use.receipt ?? use.id}>
            {use.receipt ? `payment ${use.receipt}` : "a report in review"} of {use.student},{" "}
            <Amount of={use.amount} currency={use.currency} />, {dayInWords(use.paid_on)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ claim, office, zone }: { claim: Claim; office: Office; zone: string }) {
  return (
    <dl className="num grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
      <Fact label="How">{wayText(claim.method, claim.reference)}</Fact>
      <Fact label="Paid on">{dayInWords(claim.paid_on)}</Fact>
      <Fact label="For">
        {claim.invoice_id ? (
          <Link href={invoiceHref(office, claim.invoice_id)} className="link">
            {claim.invoice ?? "a draft"}
          </Link>
        ) : (
          "what is oldest"
        )}
      </Fact>
      <Fact label="Reported">
        <DateText at={claim.recorded_at} zone={zone} now={claim.recorded_at} as="date" /> by{" "}
        {claim.is_mine ? "you" : claim.recorded_by}
      </Fact>
      {claim.note ? <Fact label="Note">“{claim.note}”</Fact> : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Decided({ claim, zone }: { claim: Claim; zone: string }) {
  if (claim.state === "in_review" || !claim.reviewed_at) return null;
  const when = <DateText at={claim.reviewed_at} zone={zone} now={claim.reviewed_at} as="date" />;
  if (claim.state === "withdrawn") return <Notice is="due">Withdrawn on {when}.</Notice>;
  if (claim.state === "approved")
    return (
      <Notice is="passed">
        Approved by {claim.reviewed_by} on {when}, receipt {claim.receipt}.
      </Notice>
    );
  return (
    <Notice is="overdue">
      Refused by {claim.reviewed_by} on {when}: “{claim.refusal_reason}”
    </Notice>
  );
}
