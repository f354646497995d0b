import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/identity/door-page";
import { MailForm } from "@/components/identity/mail-form";

export const metadata: Metadata = { title: "My invitation expired" };

export default function InvitationAgainPage() {
  return (
    <DoorPage
      title="Get your invitation again"
      lead="Enter the e-mail your academy invited. The mail brings a fresh link."
      foot={
        <>
          Accepted it already?{" "}
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        </>
      }
    >
      <MailForm
        wish="invitation"
        button="Send it again"
        sent="If an invitation to this address is open, it is on its way. Nothing came? Ask your academy: it may have another address for you."
      />
    </DoorPage>
  );
}
