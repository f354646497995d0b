import { PlainPage } from "@/components/identity/plain-page";
import { ButtonLink } from "@/components/ui/button-link";

/** Every page brings it along as data, as all pages of its kind: as code it would weigh ten times that. */
export default function Forbidden() {
  return (
    <PlainPage
      code="403"
      title="This page is for another role"
      links={
        <ButtonLink href="/" variant="primary">
          Go to your home page
        </ButtonLink>
      }
    >
      <p>You are signed in, but your account does not include this page. Nothing was changed.</p>
      <p>If you need it for your work, ask an admin of your academy.</p>
    </PlainPage>
  );
}
