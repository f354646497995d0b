import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import type { InvitationState } from "@/lib/identity/invitation-states";
import { aRole } from "@/lib/identity/role-words";
import type { Role } from "@/lib/session";
import { AcceptForm } from "./accept-form";
import { DoorPage } from "./door-page";
import { RenewForm } from "./renew-form";

type Invitation = {
  state: InvitationState;
  email: string;
  full_name: string;
  role: Role;
  company: string;
};

/** An invitation in each of its states, with what to do next. */
export function InvitationPage({ token, invitation }: { token: string; invitation: Invitation }) {
  const { state, email, full_name: fullName, company, role } = invitation;
  switch (state) {
    case "open":
      return (
        <DoorPage
          title={`Welcome, ${fullName}`}
          lead={`${company} invites you as ${aRole(role)}. Choose a password, and you are in.`}
        >
          <AcceptForm token={token} email={email} fullName={fullName} />
        </DoorPage>
      );
    case "expired":
      return (
        <DoorPage
          title="This invitation has expired"
          lead={`Your place at ${company} is still yours. A fresh link goes to ${email}.`}
        >
          <RenewForm token={token} email={email} />
        </DoorPage>
      );
    case "accepted":
      return (
        <DoorPage
          title="This invitation has been used"
          lead={`${email} has an account at ${company}. Sign in with the password you chose.`}
          foot={
            <Link href="/forgotten" className="link">
              Forgotten your password?
            </Link>
          }
        >
          <ButtonLink href="/sign-in" variant="primary" size="lg" block>
            Sign in
          </ButtonLink>
        </DoorPage>
      );
    case "revoked":
      return (
        <DoorPage
          title="This invitation was taken back"
          lead={`Ask ${company} if you expected to join. They can invite you again.`}
        >
          <ButtonLink href="/sign-in" size="lg" block>
            Sign in with another account
          </ButtonLink>
        </DoorPage>
      );
  }
}
