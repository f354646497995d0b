import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { LinkTabs } from "@/components/ui/link-tabs";
import { date, number } from "@/lib/format";
import { type InvitationState, invitationStates } from "@/lib/identity/invitation-states";
import type { InvitationList, InviteOptions, ListedInvitation } from "@/lib/identity/queries";
import { type Office, offices } from "@/lib/office";
import { InvitationsTable } from "./invitations-table";
import { InviteDialog } from "./invite-dialog";
import { ListSearch } from "./list-search";
import { ListSheet } from "./list-sheet";

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
  const all = Object.values(page.states).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <StaffTop title="Invitations">
        <InviteDialog options={options} />
      </StaffTop>
      <StaffBody>
        <LinkTabs
          label="State"
          items={[
            { href: { pathname: path, query: { q } }, label: "All", count: all, current: !state },
            ...invitationStates.map((one) => ({
              href: { pathname: path, query: { q, state: one } },
              label: words[one],
              count: page.states[one] ?? 0,
              current: state === one,
            })),
          ]}
        />
        <ListSearch
          {...{ path, q, kept: { state } }}
          total={page.total}
          of={["invitation matches", "invitations match"]}
        />
        <ListSheet
          page={page}
          path={path}
          query={{ q, state }}
          empty={
            <Empty title={q ? `No invitation matches “${q}”` : "No invitation is in this state"}>
              Everybody you invite appears here, with what became of it.
            </Empty>
          }
        >
          <InvitationsTable rows={page.rows.map((row) => drawn(row, zone))} />
        </ListSheet>
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
