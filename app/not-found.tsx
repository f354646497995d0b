import { PlainPage } from "@/components/identity/plain-page";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFound() {
  return (
    <PlainPage
      code="404"
      title="There is nothing at this address"
      links={
        <ButtonLink href="/" variant="primary">
          Go to your home page
        </ButtonLink>
      }
    >
      <p>The link may be cut short, or what it led to is not yours or no longer there.</p>
    </PlainPage>
  );
}
