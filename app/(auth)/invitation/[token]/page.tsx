import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationPage } from "@/components/identity/invitation-page";
import { invitationByToken } from "@/lib/identity/invitation";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Invitation" };

/** Opening it changes nothing: mail scanners open every link. */
export default async function Page({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await invitationByToken(await createClient(), token);
  if (!invitation) notFound();
  return <InvitationPage token={token} invitation={invitation} />;
}
