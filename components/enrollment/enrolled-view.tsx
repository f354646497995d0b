import { studentHref } from "@/components/grading/desk";
import { InvitationActions } from "@/components/identity/invitation-actions";
import { InvitationStatus } from "@/components/identity/invitation-status";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { dayInWords } from "@/lib/calendar-day";
import type { EnrolledStudent } from "@/lib/enrollment/new-student-schema";
import { capital, count, date, list } from "@/lib/format";
import { type Office, offices } from "@/lib/office";

type Props = {
  made: EnrolledStudent;
  student: string;
  /** Whether the invitation's mail could not leave. */
  isUnsent: boolean;
  office: Office;
  zone: string;
};

/** What was made for a student: each thing in a line, and the invitation to be sent again or taken back. */
export function EnrolledView({ made, student, isUnsent, office, zone }: Props) {
  const { full_name: name, invitation } = made;
  const isOpen = invitation?.state === "open" || invitation?.state === "expired";
  const { newStudent } = offices[office];
  return (
    <>
      <StaffTop
        crumbs={<Breadcrumbs trail={[{ label: "New student", href: newStudent }]} here={name} />}
      />
      <StaffBody className="max-w-[760px] gap-6">
        <h1 className="text-display max-md:text-display-phone">{sentence(made)}</h1>
        {isUnsent && isOpen ? (
          <Notice is="overdue" announce>
            Everything is saved, but the mail did not leave. Send it again below.
          </Notice>
        ) : null}
        <Made made={made} zone={zone} />
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={newStudent} variant="primary">
            Enroll another student
          </ButtonLink>
          <ButtonLink href={studentHref(office, student)}>Open {name}</ButtonLink>
        </div>
      </StaffBody>
    </>
  );
}

function Made({ made, zone }: Pick<Props, "made" | "zone">) {
  const { full_name: name, invitation } = made;
  return (
    <dl className="grid">
      <Row term="Student">
        {name}, number {made.number}
        <Small>
          {[made.email, made.phone_number, made.company_name].flatMap(given).join(", ")}
        </Small>
      </Row>
      <Row term="Course">
        {list(made.courses.map(({ title }) => title)) || "None yet"}
        <Small>
          {made.courses[0] ? `From ${dayInWords(made.courses[0].starts_on)}. ` : ""}
          {made.mentor ? `Mentor ${made.mentor}. ` : "No mentor yet. "}
          {made.hold ?? ""}
        </Small>
      </Row>
      <Row term="Invoice">
        <Invoice invoice={made.invoice} />
      </Row>
      <Row term="Invitation">
        {invitation ? (
          <div className="flex items-start justify-between gap-4">
            <div>
              <InvitationStatus state={invitation.state} />
              <Small>{sent(invitation, zone)}</Small>
            </div>
            <InvitationActions invitation={{ ...invitation, full_name: name, can_change: true }} />
          </div>
        ) : (
          "None"
        )}
      </Row>
    </dl>
  );
}

function sentence({ full_name: name, invitation }: EnrolledStudent) {
  if (invitation?.state === "accepted") return `${name} is enrolled and has come in.`;
  if (invitation?.state === "revoked") return `${name} is enrolled. The invitation was taken back.`;
  return `${name} is enrolled and invited.`;
}

function sent(
  { last_sent_at, sent_count, expires_at, state }: NonNullable<EnrolledStudent["invitation"]>,
  zone: string,
) {
  const mailed = `Mailed ${date(last_sent_at, zone)}${sent_count > 1 ? `, ${sent_count} times` : ""}.`;
  return state === "open" ? `${mailed} Valid until ${date(expires_at, zone)}.` : mailed;
}

function Invoice({ invoice }: { invoice: EnrolledStudent["invoice"] }) {
  if (!invoice) return "None";
  const { number, amount, currency, exponent, instalments } = invoice;
  const [first] = instalments;
  return (
    <>
      {number ?? "Draft"}, <Money amount={amount} currency={currency} decimals={exponent} />
      <Small>
        {capital(count(instalments.length, "instalment"))}
        {first ? `, the first on ${dayInWords(first.due_date)}` : ""}
      </Small>
    </>
  );
}

function given(text: string | null) {
  return text ? [text] : [];
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[140px_minmax(0,1fr)] gap-4 border-line border-t py-3 max-md:grid-cols-1 max-md:gap-1">
      <dt className="text-ink-3 text-small">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className="num block text-ink-3 text-small">{children}</span>;
}
