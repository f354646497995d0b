import type { Metadata } from "next";
import { InvitationsView } from "@/components/identity/invitations-view";
import { invitationStates } from "@/lib/identity/invitation-states";
import { invitationsOf, inviteOptionsOf } from "@/lib/identity/queries";
import { searchOf } from "@/lib/identity/search";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Invitations" };

export default async function Page({ searchParams }: PageProps<"/admin/people/invitations">) {
  const user = await requireRole("admin", "superadmin");
  const { q, choice: state, place } = searchOf(await searchParams, "state", invitationStates);
  const supabase = await createClient();
  const [page, options] = await Promise.all([
    invitationsOf(supabase, { q, state, place }),
    inviteOptionsOf(supabase),
  ]);
  return (
    <InvitationsView
      page={page}
      search={{ q, state }}
      options={options}
      office="admin"
      zone={user.time_zone}
    />
  );
}
