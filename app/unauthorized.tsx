import { PlainPage } from "@/components/identity/plain-page";
import { ButtonLink } from "@/components/ui/button-link";

export default function Unauthorized() {
  return (
    <PlainPage
      code="401"
      title="Sign in to see this page"
      links={
        <ButtonLink href="/sign-in" variant="primary">
          Sign in
        </ButtonLink>
      }
    >
      <p>You are not signed in here.</p>
    </PlainPage>
  );
}
