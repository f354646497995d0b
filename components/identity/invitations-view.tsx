import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { date, number } from "@/lib/format";
import type { InvitationState } from "@/lib/identity/invitation-states";
import type { InvitationList, InviteOptions, ListedInvitation } from "@/lib/identity/queries";
import { type Office, offices } from "@/lib/office";
import { InvitationsTable } from "./invitations-table";
import { InviteDialog } from "./invite-dialog";
import { SearchedList } from "./searched-list";

const words: Record<InvitationState, string> = {
  open: "Open",
  expired: "Expired",
  accepted: "Accepted",
  revoked: "Revoked",
};

/** The list of invitations, for admins and enrollment managers alike. */
export function InvitationsView({
  page,
  search: { q, state },
  options,
  office,
  zone,
}: {
  page: InvitationList;
  search: { q?: string; state?: InvitationState };
  options: InviteOptions;
  office: Office;
  zone: string;
}) {
  const path = offices[office].invitations;
  return (
    <>
      <StaffTop title="Invitations">
        <InviteDialog options={options} />
      </StaffTop>
      <StaffBody>
        <SearchedList
          path={path}
          q={q}
          parts={{ label: "State", name: "state", words, counts: page.states, chosen: state }}
          page={page}
          of={["invitation matches", "invitations match"]}
          empty={
            <Empty title={q ? `No invitation matches “${q}”` : "No invitation is in this state"}>
              Everybody you invite appears here, with what became of it.
            </Empty>
          }
        >
          <InvitationsTable rows={page.rows.map((row) => drawn(row, zone))} />
        </SearchedList>
      </StaffBody>
    </>
  );
}

function drawn(row: ListedInvitation, zone: string) {
  const mailed = date(row.last_sent_at, zone);
  return {
    ...row,
    when: invitationWhen(row, zone),
    sent: row.sent_count > 1 ? `${mailed}, ${number(row.sent_count)} times` : mailed,
  };
}

function invitationWhen(
  { accepted_at, revoked_at, expires_at, state }: ListedInvitation,
  zone: string,
) {
  const ended = accepted_at ?? revoked_at;
  if (ended) return date(ended, zone);
  return state === "open" ? `until ${date(expires_at, zone)}` : date(expires_at, zone);
}
