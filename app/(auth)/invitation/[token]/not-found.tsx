import { DoorPage } from "@/components/identity/door-page";
import { ButtonLink } from "@/components/ui/button-link";

export default function UnknownInvitation() {
  return (
    <DoorPage
      title="We do not know this invitation"
      lead="The link may be cut short, or a newer mail has replaced it. Open the newest one, or have it sent again."
    >
      <ButtonLink href="/invitation" variant="primary" size="lg" block>
        Send it again
      </ButtonLink>
      <ButtonLink href="/sign-in" size="lg" block>
        Sign in
      </ButtonLink>
    </DoorPage>
  );
}
