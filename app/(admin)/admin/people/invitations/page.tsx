import type { Metadata } from "next";
import { InvitationsView } from "@/components/identity/invitations-view";
import { invitationsOf, inviteOptionsOf } from "@/lib/identity/queries";
import { searchOf } from "@/lib/identity/search";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Invitations" };

const path = "/admin/people/invitations";
const states = ["open", "expired", "accepted", "revoked"] as const;

export default async function AdminInvitationsPage({
  searchParams,
}: PageProps<"/admin/people/invitations">) {
  const user = await requireRole("admin", "superadmin");
  const { q, choice: state, place } = searchOf(await searchParams, "state", states);
  const supabase = await createClient();
  const [page, options] = await Promise.all([
    invitationsOf(supabase, { q, state, place }),
    inviteOptionsOf(supabase),
  ]);
  return <InvitationsView {...{ path, q, state, page, options }} zone={user.time_zone} />;
}
