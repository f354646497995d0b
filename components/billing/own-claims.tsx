import { Status } from "@/components/ui/status";
import type { StudentBilling } from "@/lib/billing/student-schema";
import { claimWords } from "@/lib/billing/student-words";
import { longDayInWords } from "@/lib/calendar-day";
import { WithdrawButton } from "./withdraw-button";

/** What the student said they paid and nobody has approved: in review, or refused with the reason. */
export function OwnClaims({ page: { claims, today } }: { page: StudentBilling }) {
  if (claims.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-heading">Payments you told us about</h2>
      <ul className="divide-y divide-line rounded-sheet border border-line bg-surface">
        {claims.map((claim) => (
          <li
            key={claim.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-3"
          >
            <div className="grid min-w-0 gap-0.5">
              <p className="break-words font-name text-small">{claimWords(claim)}</p>
              <p className="text-ink-3 text-small">
                {claim.refusal
                  ? `Not accepted: ${claim.refusal}`
                  : `Sent ${longDayInWords(claim.recorded_on, today)}.`}
              </p>
            </div>
            <div className="grid justify-items-end gap-1">
              <Status is={claim.state === "in_review" ? "review" : "refused"} />
              {claim.state === "in_review" && claim.is_own ? (
                <WithdrawButton claim={claim.id} />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
